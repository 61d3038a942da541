import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeHtml, oneLine } from './escape-text.js';

describe('escapeHtml', () => {
  it('leaves Vietnamese alone and disarms mark-up', () => {
    expect(escapeHtml('Sở TT&TT <b onclick="x">\'ổn\'</b>')).toBe(
      'Sở TT&amp;TT &lt;b onclick=&quot;x&quot;&gt;&#39;ổn&#39;&lt;/b&gt;',
    );
  });
});

describe('oneLine', () => {
  it('never lets a header begin', () => {
    expect(oneLine('Nhắc việc\r\nBcc: ai-do@example')).toBe('Nhắc việc Bcc: ai-do@example');
  });
  it('holds for any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => !/[\r\n\u2028\u2029\0]/.test(oneLine(text))));
  });
});
