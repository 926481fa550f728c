import { toCalendar } from '../consultation/calendar.ts';
import { probableEmail } from '../consultation/email-typo.ts';
import { offerCallWindows } from '../consultation/offer-call-windows.ts';
import { arrived } from '../elements/arrived-parts.ts';
import { copyTyped } from '../elements/consultation-form/copy-typed.ts';
import { StartSignals } from '../elements/consultation-form/start-signals.ts';
import { readAlong } from '../elements/service-article/read-along.ts';

arrived().later ??= { StartSignals, probableEmail, offerCallWindows, toCalendar, copyTyped, readAlong };
