import { escapeHtml } from '#papers';

/** Black on white and blue links: contrast above 7 : 1 (WCAG 2.2, AAA). No script, no picture, nothing from elsewhere. */
const STYLE = `
:root{color-scheme:light}
*{box-sizing:border-box}
body{margin:0;font:1rem/1.6 system-ui,"Segoe UI",Roboto,Arial,sans-serif;color:#1a1a1a;background:#fff}
.skip{position:absolute;left:-999px}
.skip:focus{left:1rem;top:1rem;background:#fff;padding:.5rem 1rem;border:2px solid #0b3d91;z-index:1}
header{background:#0b3d91;color:#fff}
header a{color:#fff}
header p{max-width:70rem;margin:0 auto;padding:1rem}
main,footer{max-width:70rem;margin:0 auto;padding:1rem}
h1{font-size:1.6rem;line-height:1.3;margin:.5rem 0 1rem}
h2{font-size:1.25rem;margin:2rem 0 .5rem}
a{color:#0b3d91}
a:focus-visible,.wide:focus-visible{outline:3px solid #b35900;outline-offset:2px}
.wide{overflow-x:auto;margin:.5rem 0 1rem}
table{border-collapse:collapse;width:100%}
caption{text-align:left;font-weight:600;padding:.25rem 0}
th,td{border:1px solid #767676;padding:.4rem .6rem;text-align:left;vertical-align:top}
thead th{background:#eef2f8}
tbody th{font-weight:400;min-width:11rem}
tbody td:not(.figure){min-width:12rem}
.figure{text-align:right;white-space:nowrap;font-variant-numeric:tabular-nums}
.sum td,.sum th{font-weight:700;background:#f6f6f6}
.note{border-left:4px solid #b35900;background:#fff6e9;padding:.5rem 1rem}
.files{display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;padding:0;list-style:none}
.files a{display:inline-block;padding:.4rem 0}
footer{border-top:1px solid #767676;font-size:.9rem}
@media print{.skip,.files{display:none}header{background:#fff;color:#000}}
`;

export interface FramedPage {
  readonly title: string;
  /** The body that speaks. */
  readonly speaker: string;
  /** Finished HTML. */
  readonly content: string;
  readonly footer: string;
}

/** A whole public page: readable without script, on a phone and by a screen reader. */
export function framedPage({ title, speaker, content, footer }: FramedPage): string {
  return `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)} - ${escapeHtml(speaker)}</title>
<style>${STYLE}</style>
</head>
<body>
<a class="skip" href="#noi-dung">Đến nội dung chính</a>
<header><p>${escapeHtml(speaker)}</p></header>
<main id="noi-dung">
<h1>${escapeHtml(title)}</h1>
${content}
</main>
${footer === '' ? '' : `<footer>${footer}</footer>`}
</body>
</html>
`;
}
