import { validateConsultation } from '../consultation/validate-consultation.ts';
import { fieldOf, type FieldIssue } from '../../src/consultation/issue.ts';
import { clinic } from '../consultation/clinic.ts';
import { emailRequest, request } from '../consultation/request.ts';

const NOW = Date.parse('2026-11-16T15:00:00Z');

/** Every issue that a request can have, found by giving wrong values to each field. */
export function everyIssue(): FieldIssue[] {
  const window = { date: '2026-11-17', from: '09:00', to: '13:00', timeZone: 'America/Los_Angeles' };
  const wrong = [undefined, 7, '?', 'x'.repeat(20_000)];
  const fields = [
    ...Object.keys(request()),
    'email',
    'service',
    'place',
    'practitioner',
    'message',
    'locale',
    'partner',
    'page',
  ];
  const inputs = [
    ...fields.flatMap((field) =>
      wrong.flatMap((value) => [request({ [field]: value }), emailRequest({ [field]: value })]),
    ),
    ...[{ date: '2026-11-13' }, { to: '13:30' }, { date: '2027-11-17' }].map((changes) =>
      request({ callWindow: { ...window, ...changes } }),
    ),
  ];
  const places = ['a', 'b'].map((id) => ({ id, name: id }));
  const practitioners = ['Ana', 'Ben'].map((name) => ({ name, credential: 'D.C.', title: 'Chiropractor' }));
  const rules = [
    clinic(),
    clinic({ form: { message: true } }),
    clinic({ places, practitioners, form: { fields: ['practitioner'] } }),
  ];
  const issues = rules.flatMap((rule) =>
    inputs.flatMap((input) => {
      const checked = validateConsultation(input, rule, NOW);
      return checked.ok ? [] : checked.issues;
    }),
  );
  return [...new Map(issues.map((issue) => [`${fieldOf(issue)} ${issue.code}`, issue])).values()];
}
