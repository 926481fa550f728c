import { encodeCallWindow, type CallWindow } from '../../consultation/call-window/call-window.ts';
import type { Consultation } from '../../consultation/consultation.ts';
import {
  FIELDS,
  fieldNamed,
  REQUEST_FIELDS,
  type RequestField,
  type StoredField,
} from '../../consultation/fields.ts';
import type { FieldColumns } from './tables.ts';

/** The columns of the fields, in the order of the table of fields. */
export const FIELD_COLUMNS = REQUEST_FIELDS.filter(
  (name): name is StoredField => 'column' in FIELDS[name],
).map((name) => FIELDS[name].column);

/**
 * One answer as text: a call window as in a form, ids and own answers as JSON; `undefined` where there is none.
 */
export function fieldText(consultation: Consultation, name: RequestField): string | undefined {
  const value = (consultation as Partial<Record<RequestField, Consultation[keyof Consultation]>>)[name];
  if (value === undefined || typeof value === 'string') return value || undefined;
  if (Array.isArray(value)) return JSON.stringify([...new Set(value)].sort());
  return name === 'callWindow' ? encodeCallWindow(value as CallWindow) : JSON.stringify(value);
}

/** The columns of the fields of a request. */
export function toFieldColumns(consultation: Consultation): FieldColumns {
  const columns = REQUEST_FIELDS.flatMap((name) => {
    const { column } = fieldNamed(name);
    return column ? [[column, fieldText(consultation, name) ?? null]] : [];
  });
  return Object.fromEntries(columns) as FieldColumns;
}
