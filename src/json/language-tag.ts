/** A language tag (BCP 47) as far as documents use it, such as `en`, `fa-AF` or `zh-Hant`. */
export const LANGUAGE_TAG = /^[a-z]{2,3}(-[A-Za-z0-9]+)*$/;
