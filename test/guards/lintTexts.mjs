// Lints texts as if they stood at the given paths: [{path, code}] on standard input, lists of "rule: message" out.
import { ESLint } from 'eslint';

let input = '';
for await (const chunk of process.stdin) input += chunk;
const eslint = new ESLint();
const lists = [];
for (const { path, code } of JSON.parse(input)) {
  const results = await eslint.lintText(code, { filePath: path });
  lists.push(
    results.flatMap((result) => result.messages.map((message) => `${message.ruleId ?? 'parse'}: ${message.message}`)),
  );
}
process.stdout.write(JSON.stringify(lists));
