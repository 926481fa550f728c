import { toCalendar } from '../consultation/calendar.ts';
import { probableEmail } from '../consultation/email-typo.ts';
import { offerCallWindows } from '../consultation/offer-call-windows.ts';
import { solveChallenge } from '../consultation/proof-of-work.ts';
import { startConsultation } from '../consultation/start.ts';
import { arrived } from '../elements/arrived-parts.ts';

arrived().filling ??= { startConsultation, solveChallenge, probableEmail, offerCallWindows, toCalendar };
