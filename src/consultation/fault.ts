import type { AnswerFault } from './answer-rules.ts';
import type { CallWindowFault } from './call-windows.ts';

/** What is wrong with one answer; a sentence per language is made from field and code. */
export type FaultCode = AnswerFault | 'not-asked' | CallWindowFault;

/** One fault in a request. `field` is a field of the contract, such as `phone`. */
export interface Fault {
  field: string;
  code: FaultCode;
}
