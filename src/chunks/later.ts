import { toCalendar } from '../consultation/ical.ts';
import { validateCallWindow } from '../consultation/call-window/validate-call-window.ts';
import { probableEmail } from '../consultation/suggest-email.ts';
import { arrived } from '../elements/lazy-load/arrived-parts.ts';
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
  validateCallWindow,
  toCalendar,
  copyTyped,
};
arrived().around ??= { 'related-services': RelatedServices, 'share-links': ShareLinks };
arrived().define?.(arrived().around!);
