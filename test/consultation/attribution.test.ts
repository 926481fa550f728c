import { describe, expect, it } from 'vitest';
import { campaignIn, parseCampaign, referrerOrigin } from '../../src/consultation/attribution.ts';

const campaignOf = (query: string) => campaignIn(new URLSearchParams(query));

describe('the campaign that a page’s address names', () => {
  it('is source, medium and name', () => {
    expect(campaignOf('?utm_source=newsletter&utm_medium=email&utm_campaign=autumn-offer')).toBe(
      'newsletter/email/autumn-offer',
    );
  });

  it.each([
    ['utm_source=newsletter', 'newsletter'],
    ['utm_source=google&utm_medium=cpc', 'google/cpc'],
    ['utm_campaign=autumn_offer.2', '//autumn_offer.2'],
    ['utm_source=tidewater.example&utm_campaign=2026', 'tidewater.example//2026'],
    ['utm_campaign=offer-2026-11-22', '//offer-2026-11-22'],
    ['utm_source=a&utm_source=b', 'a'],
    ['', ''],
  ])('keeps the position of missing names: %s', (query, campaign) => {
    expect(campaignOf(query)).toBe(campaign);
  });

  it.each([
    ['an email address', 'ana@example.com'],
    ['an encoded email address', 'ana%40example.com'],
    ['a telephone number', '202-555-0147'],
    ['its last seven digits', 'call-555.0147'],
    ['a telephone number in pairs', '01-42-68-53-00'],
    ['a telephone number in one', '+12025550147'],
    ['a number of a patient', '482913'],
    ['a number of a patient behind a word', 'patient-482913'],
    ['a UUID', '7f1d2a60-8f0a-4c38-9a51-2d7a3c9f1b11'],
    ['a hash', '99b5ee1c29f0'],
    ['a click id', 'EAIaIQob4ChM7I9k2j'],
    ['a sentence', 'help with back pain'],
    ['a path', 'back/pain'],
    ['a query', 'a?b=c'],
    ['markup', '<b>x</b>'],
    ['a formula', '=1+1'],
    ['another formula', '-2'],
    ['a quote', "a'b"],
    ['a line end', 'a\nb'],
    ['letters of another script', 'پاییز'],
    ['65 letters', 'a'.repeat(65)],
    ['a long text', '1a'.repeat(40_000)],
    ['a long text behind a line end', `1\n${'a1'.repeat(40_000)}`],
  ])('is left out where it is %s', (_, value) => {
    for (const name of ['utm_source', 'utm_medium', 'utm_campaign']) {
      expect(campaignOf(String(new URLSearchParams({ [name]: decodeURIComponent(value) })))).toBe('');
      const others = { utm_source: 'a', utm_medium: 'b', utm_campaign: 'c', [name]: value };
      expect(campaignOf(String(new URLSearchParams(others)))).not.toContain(value);
    }
  });

  // What advertising, mail programs, searches and forms put into addresses.
  const OTHERS =
    `utm_term utm_content utm_id utm_name utm_email utm_source_platform utm_creative_format utm_marketing_tactic
    utm_patient utm_source2 UTM_SOURCE Utm_Campaign utm-source source medium campaign gclid gclsrc gbraid wbraid dclid
    gad_source gad_campaignid fbclid fb_action_ids msclkid twclid ttclid li_fat_id igshid epik yclid _openstat rdt_cid
    ScCid irclickid mc_cid mc_eid _hsenc _hsmi hsCtaTracking mkt_tok vero_id oly_enc_id oly_anon_id s_kwcid ef_id
    _ga _gl _kx cid sid uid userid user_id client_id visitor session token auth key sig ref referrer partner affiliate
    q query s search keyword keywords term condition symptom symptoms diagnosis complaint pain medication insurance
    appointment reason treatment therapy body_part pregnancy dob birthday age gender sex name firstname first_name
    lastname fullname email e-mail mail phone tel telephone mobile address street city zip postcode ip lat lng
    location patient patient_id mrn ssn member message note comment`.split(/\s+/);

  it('is made of three parameters, and ignores all others', () => {
    const query = new URLSearchParams(OTHERS.map((name) => [name, 'revealing']));
    expect(OTHERS.length).toBeGreaterThan(100);
    expect(campaignIn(query)).toBe('');
    query.set('utm_source', 'newsletter');
    expect(campaignIn(query)).toBe('newsletter');
  });
});

describe('an encoded campaign', () => {
  it.each([
    ['newsletter/email/autumn-offer', 'newsletter/email/autumn-offer'],
    ['//autumn-offer', '//autumn-offer'],
    ['newsletter//', 'newsletter'],
    ['newsletter/ana@example.com/autumn', 'newsletter//autumn'],
    ['202-555-0147/sms', '/sms'],
    ['a/b/c/d', ''],
    ['///', ''],
    ['', ''],
    ['/'.repeat(60_000), ''],
    ['1-'.repeat(30_000), ''],
  ])('is parsed by the same rule: %.40s', (text, campaign) => {
    expect(parseCampaign(text)).toBe(campaign);
  });
});

describe('the referrer of a page', () => {
  const PAGE = 'https://clinic.example/back';

  it('is the origin alone', () => {
    expect(referrerOrigin('https://search.example/?q=back+pain', PAGE)).toBe('https://search.example');
    expect(referrerOrigin('http://partner.example:8081/care/ana', PAGE)).toBe('http://partner.example:8081');
    expect(referrerOrigin('https://search.example', PAGE)).toBe('https://search.example');
  });

  it('is none where it is the page’s own', () => {
    expect(referrerOrigin('https://clinic.example/', PAGE)).toBeUndefined();
    expect(referrerOrigin('https://clinic.example.org/', PAGE)).toBe('https://clinic.example.org');
    expect(referrerOrigin('http://clinic.example/', PAGE)).toBe('http://clinic.example');
  });

  it.each([
    '',
    'search.example',
    'android-app://com.example',
    'https://ana:secret@mail.example/',
    'https://ana@mail.example/',
    'javascript:alert(1)',
    'https:///x',
  ])('is none where it is no web page: %j', (referrer) => {
    expect(referrerOrigin(referrer, PAGE)).toBeUndefined();
  });
});
