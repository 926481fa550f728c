import { basename, dirname } from 'node:path';
import type { Service, Services } from '../article/schema.ts';
import type { CheckedDocument } from './check-document.ts';
import type { FileIssue } from './file-issue.ts';
import type { JsonFile } from './json-file.ts';
import { locationOf } from './location.ts';

/**
 * Validates the references between the documents of one site. Only valid documents are compared; `checkDocument`
 * reports the issues within each.
 *
 * @param isWholeSite true when all documents of the site are given, so that any other is missing
 */
export function crossCheck(
  documents: readonly CheckedDocument[],
  { isWholeSite }: { isWholeSite: boolean },
): FileIssue[] {
  const valid = documents.filter((document) => document.isValid);
  const services = valid.filter(({ kind }) => kind === 'service').map(({ json }) => json);
  const indexes = valid.filter(({ kind }) => kind === 'services').map(({ json }) => json);
  // A file with issues is not reported as missing.
  const files = new Set(documents.map(({ json }) => basename(json.path, '.json')));
  const listed = new Set(
    indexes.flatMap((json) => (json.value as Services).services.map(({ slug }) => slug)),
  );
  const issues = indexes.flatMap(repeatedSlugs);
  if (isWholeSite) issues.push(...indexes.flatMap((json) => entriesWithoutFile(json, files)));
  if (isWholeSite || indexes.length > 0) {
    const folders = new Set(indexes.map(({ path }) => dirname(path)));
    const site = { files, listed, folders };
    issues.push(...services.flatMap((json) => serviceIssues(json, site)));
  }
  return issues;
}

function repeatedSlugs(json: JsonFile): FileIssue[] {
  const slugs = (json.value as Services).services.map(({ slug }) => slug);
  return slugs.flatMap((slug, index) => {
    if (slugs.indexOf(slug) === index) return [];
    return [
      issueAt(json, 'slug-twice', {
        path: ['services', index, 'slug'],
        message: `"${slug}" is in the index twice. Delete one of them.`,
      }),
    ];
  });
}

function entriesWithoutFile(json: JsonFile, files: ReadonlySet<string>): FileIssue[] {
  return (json.value as Services).services.flatMap(({ slug }, index) => {
    if (files.has(slug)) return [];
    const message = `there is no ${slug}.json among the services, so only its link works.`;
    return [issueAt(json, 'service-file-missing', { path: ['services', index, 'slug'], message }, 'note')];
  });
}

/** @param site `folders` are those with an index; a file outside of them need not match the index */
function serviceIssues(
  json: JsonFile,
  site: { files: ReadonlySet<string>; listed: ReadonlySet<string>; folders: ReadonlySet<string> },
): FileIssue[] {
  const { slug, related = [] } = json.value as Service;
  const issues = related.flatMap((other, index) => {
    if (site.files.has(other) || site.listed.has(other)) return [];
    const message = `there is no service "${other}". Check its spelling.`;
    return [issueAt(json, 'related-service-missing', { path: ['related', index], message })];
  });
  if (!site.folders.has(dirname(json.path))) return issues;
  if (slug !== basename(json.path, '.json')) {
    const message = `does not match the file's name. Rename the file to ${slug}.json, or change the slug.`;
    issues.push(issueAt(json, 'file-name', { path: ['slug'], message }));
  }
  if (!site.listed.has(slug)) {
    const message = 'it is not in the index, so no other service links to it.';
    issues.push(issueAt(json, 'not-in-index', { path: ['slug'], message }, 'note'));
  }
  return issues;
}

function issueAt(
  json: JsonFile,
  code: string,
  { path, message }: Pick<FileIssue, 'path' | 'message'>,
  severity: FileIssue['severity'] = 'error',
): FileIssue {
  return { file: json.path, ...locationOf(json, path), code, path, message, severity };
}
