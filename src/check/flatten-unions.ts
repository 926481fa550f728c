import type { Problem } from '../json/issue.ts';
import type { z } from '../json/zod.ts';

type UnionProblem = z.core.$ZodIssueInvalidUnion;

/**
 * Problems of "one of several shapes" replaced by those of the shape that was probably meant: the one whose outer
 * type fits. When none fits, or the shapes are told apart by a key, the problem stays as it is.
 */
export function flattenUnions(problems: readonly Problem[]): Problem[] {
  return problems.flatMap((problem) => {
    if (problem.code !== 'invalid_union') return [problem];
    const branch = bestBranch(problem);
    if (!branch) return [problem];
    const inPlace = branch.map((inner) => ({ ...inner, path: [...problem.path, ...inner.path] }));
    return flattenUnions(inPlace);
  });
}

/** The types that would have been allowed where none of the shapes fits, such as `string` and `array`. */
export function allowedTypes(problem: UnionProblem): string[] {
  const inner = problem.errors.flat();
  return [...new Set(inner.filter(isWrongType).map(({ expected }) => expected))];
}

function bestBranch({ errors }: UnionProblem): Problem[] | undefined {
  const fitting = (errors as Problem[][]).filter((branch) => !branch.some(isWrongType));
  return fitting.sort((a, b) => a.length - b.length)[0];
}

function isWrongType(problem: Problem): problem is z.core.$ZodIssueInvalidType {
  return problem.code === 'invalid_type' && problem.path.length === 0;
}
