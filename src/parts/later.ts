import { toCalendar } from '../consultation/calendar.ts';
import { faultOfCallWindow } from '../consultation/call-windows.ts';
import { probableEmail } from '../consultation/email-typo.ts';
import { arrived } from '../elements/arrived-parts.ts';
import { copyTyped } from '../elements/consultation-form/copy-typed.ts';
import { StartSignals } from '../elements/consultation-form/start-signals.ts';
import { nextHere, timesHere } from '../elements/consultation-form/times-here.ts';
import { RelatedServices } from '../elements/related-services/related-services.ts';
import { readAlong } from '../elements/service-article/read-along.ts';
import { ShareLinks } from '../elements/share-links/share-links.ts';

arrived().later ??= {
  readAlong,
  StartSignals,
  probableEmail,
  timesHere,
  nextHere,
  faultOfCallWindow,
  toCalendar,
  copyTyped,
};
arrived().around ??= { 'related-services': RelatedServices, 'share-links': ShareLinks };
arrived().define?.(arrived().around!);
