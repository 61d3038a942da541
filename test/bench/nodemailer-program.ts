import { readFileSync } from 'node:fs';
import { createTransport, type SendMailOptions } from 'nodemailer';

// The floor under the mails: plain nodemailer with the worker's number of connections, the messages at hand. Arguments: address of
// the server, file of the messages, `letters` (nodemailer writes the MIME) or `raw` (it is written beforehand).
const [smtpUrl = '', file = '', form = ''] = process.argv.slice(2);
const letters = JSON.parse(readFileSync(file, 'utf8')) as SendMailOptions[];
const messages = form === 'raw' ? await Promise.all(letters.map(written)) : letters;
const pool = createTransport({ url: smtpUrl, pool: true, maxConnections: 5, maxMessages: 500 });
await pool.verify();
const from = performance.now();
await Promise.all(messages.map((message) => pool.sendMail(message)));
process.send?.({ ms: performance.now() - from });
pool.close();
process.disconnect();

async function written(letter: SendMailOptions): Promise<SendMailOptions> {
  const { message, envelope } = await createTransport({ streamTransport: true, buffer: true }).sendMail(letter);
  return { raw: message as Buffer, envelope: { from: envelope.from || '', to: envelope.to } };
}
