import type { Fault } from '../fault.ts';
import { MAX_LENGTH } from '../consultation.ts';
import type { SendFailure } from '../send-failure.ts';
import { dayAndMonth, daysBetween } from './dates.ts';
import type { ConsultationWords } from './words.ts';

const UNREADABLE = 'in a way that the clinic cannot read. Reload the page and try again';

const FAULTS: Record<string, string> = {
  'name missing': 'Enter your full name',
  'name format': 'Enter your full name as text',
  'name too-long': `Full name must be ${MAX_LENGTH.name} characters or less`,
  'contactBy missing': 'Select how we should reach you',
  'phone missing': 'Enter your phone number so we can reach you',
  'phone format': 'Enter a phone number, like 202 555 0147 or +1 202 555 0147',
  'email missing': 'Enter your email address so we can reach you',
  'email format': 'Enter an email address in the correct format, like name@example.com',
  'email too-long': `Email address must be ${MAX_LENGTH.email} characters or less`,
  'callWindow missing': 'Select when we should call you',
  'callWindow past': 'That time has passed. Select another time',
  'callWindow outside-hours': 'The clinic is closed at that time. Select another time',
  'callWindow too-far-ahead': 'That day is too far ahead. Select an earlier day',
  'message too-long': `Message must be ${MAX_LENGTH.message} characters or less`,
  'message format': 'Enter your message as text',
  'message not-asked': 'The clinic does not take messages with this form. Tell them when they call',
  'service format': `The page names the service ${UNREADABLE}`,
  'locale format': `The page names its language ${UNREADABLE}`,
  'partner format': `The page names its owner ${UNREADABLE}`,
  'page format': `The page gives its address ${UNREADABLE}`,
  'consents format': `The page sent the boxes you ticked ${UNREADABLE}`,
  'idempotencyKey format': `The page numbered your request ${UNREADABLE}`,
};

const FAILURES: Record<SendFailure, string> = {
  unreachable: 'We could not reach the clinic. Check your connection and try again.',
  timeout: 'The clinic’s computer took too long to answer. Try again.',
  refused: 'This page is not allowed to send requests to the clinic.',
  'too-many': 'Too many requests came from here in a short time. Wait a few minutes and try again.',
  unavailable: 'The clinic’s computer could not take your request just now. Try again.',
  'not-set-up': 'This form is not connected to the clinic yet.',
};

export const en: ConsultationWords = {
  language: 'en',
  direction: 'ltr',

  heading: 'Book a consultation',
  emergency: 'Do not use this form in an emergency. Call 911.',
  optional: '(optional)',
  name: 'Full name',
  contactBy: 'How should we reach you?',
  contactByPhone: 'Phone call',
  contactByText: 'Text message',
  contactByEmail: 'Email',
  phone: 'Phone number',
  phoneHint: 'We use it only to answer this request',
  email: 'Email address',
  emailHint: 'We use it only to answer this request',
  callWindow: 'When should we call?',
  callWindowHint: (zone) => `Times are in ${zone}`,
  anyTime: 'Any time you are open',
  chooseTime: 'Choose a day and time',
  message: 'What would you like to talk about?',
  messageHint: 'Leave out medical details, you can tell us those when we talk',
  charactersLeft: (count) =>
    count < 0
      ? `You have ${-count} ${count === -1 ? 'character' : 'characters'} too many`
      : `You have ${count} ${count === 1 ? 'character' : 'characters'} remaining`,
  consent: (clinic) =>
    `By selecting “Send request” you ask ${clinic} to contact you about this request in the way you chose. A person will answer you.`,
  privacy: 'How the clinic handles your information',
  send: 'Send request',
  sending: 'Sending your request…',
  retry: 'Try again',
  formPage: 'Open the request form',
  loading: 'Loading the form…',

  problemHeading: 'There is a problem',
  errorPrefix: 'Error:',
  fault: ({ field, code }: Fault) => FAULTS[`${field} ${code}`] ?? 'Check this answer',
  failureHeading: 'Your request has not been sent',
  failure: (failure) => `${FAILURES[failure]} Everything you typed is still here.`,
  callInstead: (phone) => `Or call the clinic: ${phone}`,

  sentHeading: 'Your request has been sent',
  reference: (reference) => `Your reference is ${reference}`,
  nextAnyTime: (clinic) => `${clinic} will contact you the next time they are open.`,
  nextWindow: (clinic, day, from, to, zone) =>
    `${clinic} will contact you ${day} between ${from} and ${to} (${zone}).`,
  nextEmail: (clinic) => `${clinic} will write to you the next time they are open.`,
  changePhone: (phone) => `To change anything, call ${phone}.`,

  day(date, today) {
    const name = dayAndMonth(date, 'en');
    return ['Today, ', 'Tomorrow, '][daysBetween(today, date)]?.concat(name) ?? name;
  },
  onDay(date, today) {
    const name = dayAndMonth(date, 'en');
    return ['today, ', 'tomorrow, '][daysBetween(today, date)]?.concat(name) ?? `on ${name}`;
  },
  clock(time) {
    const [hour = 0, minute = 0] = time.split(':').map(Number);
    if (minute === 0 && hour === 12) return 'midday';
    if (minute === 0 && hour === 0) return 'midnight';
    const minutes = minute === 0 ? '' : `:${String(minute).padStart(2, '0')}`;
    return `${hour % 12 || 12}${minutes}${hour < 12 ? 'am' : 'pm'}`;
  },
  partOfDay(from, to) {
    const part = from < '12:00' ? 'Morning' : from < '17:00' ? 'Afternoon' : 'Evening';
    return `${part}, ${en.clock(from)} to ${en.clock(to)}`;
  },
};
