import { createHash } from 'node:crypto';

/** One page with its script inside. The policy names the script by its hash and lets the page load nothing at all. */
export function singlePage(script, nonce = script.match(/nonce:"([\w-]{16,})"/)?.[1] ?? '') {
  // The parser of HTML must not see an end of the script, or the start of a comment, in a string of it.
  const safe = script.replaceAll('</script', '<\\/script').replaceAll('<!--', '\\x3C!--');
  const hash = createHash('sha256').update(safe).digest('base64');
  const policy = [
    "default-src 'none'",
    `script-src 'sha256-${hash}'`,
    `style-src 'nonce-${nonce}'`,
    'img-src data: blob:',
    'font-src data:',
    "connect-src 'none'",
    "frame-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return `<!DOCTYPE html>
<html lang="uk">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>ПланЗвіт: перевірка звіту</title>
</head>
<body>
<div id="pane"><p>Сторінка відкривається… Якщо нічого не з’являється, відкрийте її в сучасному браузері.</p></div>
<script>${safe}</script>
</body>
</html>
`;
}
