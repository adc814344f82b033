/** `2.1@2019-H1`, `5@plan`; an e-mail address is none, nor is the key of an indicator, `2.1@2019-H1#1`. */
export const ROW_KEY = /^\s*\d[\d.]*\s*@\s*(?:\d{4}|plan)[^#]*$/i;
