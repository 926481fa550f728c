/** The zone that most clinics mean by an abbreviation. Several have another meaning elsewhere, so none is taken. */
const LIKELY: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries({
    'America/New_York': 'EST EDT ET EST5EDT',
    'America/Chicago': 'CST CDT CT CST6CDT',
    'America/Denver': 'MST MDT MT MST7MDT',
    'America/Los_Angeles': 'PST PDT PT PST8PDT',
    'America/Anchorage': 'AKST AKDT',
    'Pacific/Honolulu': 'HST HDT HAST',
    'America/Halifax': 'AST ADT',
    'America/St_Johns': 'NST NDT',
    'America/Sao_Paulo': 'BRT',
    'Europe/London': 'GMT GMT0 GMT+0 GMT-0 BST',
    'Europe/Lisbon': 'WET WEST',
    'Europe/Berlin': 'CET CEST MET MEST',
    'Europe/Athens': 'EET EEST',
    'Europe/Moscow': 'MSK',
    'Africa/Johannesburg': 'SAST',
    'Africa/Lagos': 'WAT',
    'Africa/Nairobi': 'EAT',
    'Asia/Tehran': 'IRST IRDT',
    'Asia/Karachi': 'PKT',
    'Asia/Kolkata': 'IST',
    'Asia/Tokyo': 'JST',
    'Asia/Seoul': 'KST',
    'Asia/Hong_Kong': 'HKT',
    'Asia/Singapore': 'SGT',
    'Australia/Sydney': 'AEST AEDT AET',
    'Australia/Adelaide': 'ACST ACDT',
    'Australia/Perth': 'AWST',
    'Pacific/Auckland': 'NZST NZDT',
  }).flatMap(([zone, names]) => names.split(' ').map((name) => [name, zone])),
);

/** Three capital letters are no zone but those of a country, and UTC. Platforms know more of them than any list. */
const ABBREVIATION = /^(?!UTC$|PRC$|ROC$|ROK$)[A-Z]{3}$/;
/** Always the same distance from UTC, in summer too. */
const FIXED_OFFSET = /^(?:Etc\/GMT|UTC|GMT)?[+-]\d/i;

/**
 * True for an abbreviation of several zones, or a fixed offset from UTC. Platforms accept such names, but `BST` is British
 * Summer Time to people and Bangladesh to platforms, and `EST` has no daylight saving time.
 */
export function isZoneAbbreviation(name: string): boolean {
  return likelyZone(name) !== undefined || ABBREVIATION.test(name) || FIXED_OFFSET.test(name);
}

/** The zone that is probably meant by an abbreviation. */
export function likelyZone(name: string): string | undefined {
  const upperCase = name.toUpperCase();
  return Object.hasOwn(LIKELY, upperCase) ? LIKELY[upperCase] : undefined;
}
