import type { QuestionTable } from '../tables.ts';

export const questions: QuestionTable = {
  yes: 'Sí',
  no: 'No',
  upTo: 'Hasta {limit} caracteres',
  missing: 'Responda a “{label}”',
  format: 'Revise su respuesta a “{label}”',
  'too-long': 'Su respuesta a “{label}” debe tener {limit} caracteres o menos',
  'no-number': 'Escriba un número en “{label}”',
  'too-low': 'Escriba {limit} o más en “{label}”',
  'too-high': 'Escriba {limit} o menos en “{label}”',
  'no-date': 'Escriba una fecha en “{label}”',
  'too-early': 'Escriba el {limit} o una fecha posterior en “{label}”',
  'too-late': 'Escriba el {limit} o una fecha anterior en “{label}”',
};
