/** NĐ 30/2020, Phụ lục I: A4, margins 20/20/30/15 mm, Times New Roman, body 14 pt justified, first line 1 cm. */
export const PAGE_STYLE = `
@page { size: A4; margin: 20mm 15mm 20mm 30mm; }
@page landscape { size: A4 landscape; margin: 20mm 15mm 20mm 20mm; }
body { margin: 0; background: #eceae4; color: #000; font: 14pt/1.3 'Times New Roman', Tinos, 'Liberation Serif', serif; }
main, .annex { box-sizing: border-box; max-width: 210mm; margin: 8mm auto; padding: 20mm 15mm 20mm 30mm; background: #fff; }
.annex.landscape { max-width: 297mm; padding-left: 20mm; }
p { margin: 6pt 0 0; text-align: justify; text-indent: 1cm; }
.head, .foot { display: grid; gap: 4mm; }
.head { grid-template-columns: 4fr 6fr; font-size: 13pt; }
.head p, .foot p, .of { text-align: center; text-indent: 0; margin: 2pt 0 0; }
.ruled::after { content: ''; display: block; width: 40%; margin: 2pt auto 0; border-bottom: 1px solid; }
.motto::after { width: 66%; }
.blank { display: inline-block; width: 2.2em; }
h1, h2, h3, h4 { font-size: 14pt; margin: 12pt 0 0; break-after: avoid; }
h1, .annex h2 { text-align: center; }
h1 { margin-top: 18pt; }
h1 span, .annex h2 span { display: block; }
h4 { font-style: italic; }
.to-fill-in { font-style: italic; color: #6b4a00; }
table { width: 100%; margin: 8pt 0 0; border-collapse: collapse; font-size: 12pt; }
caption { font-style: italic; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
th, td { border: 1px solid #000; padding: 2pt 4pt; vertical-align: top; overflow-wrap: anywhere; }
th { text-align: center; overflow-wrap: normal; padding: 2pt; }
.center { text-align: center; } .right { text-align: right; } .left { text-align: left; }
.strong td { font-weight: bold; }
.foot { grid-template-columns: 1fr 1fr; margin-top: 12pt; break-inside: avoid; }
.foot div:last-child { padding-bottom: 30mm; }
.foot p:first-child { text-align: inherit; }
.foot div:last-child p { text-align: center; }
.foot ul { margin: 0; padding: 0; list-style: none; font-size: 11pt; }
.foot li::before { content: '- '; }
@media print {
  body { background: none; }
  main, .annex, .annex.landscape { max-width: none; margin: 0; padding: 0; }
  .annex { break-before: page; }
  .annex.landscape { page: landscape; }
}
@media (max-width: 640px) {
  main, .annex, .annex.landscape { padding: 5mm; margin: 0; overflow-x: auto; }
  body { font-size: 12pt; }
  .head, .foot { grid-template-columns: 1fr; }
}`;
