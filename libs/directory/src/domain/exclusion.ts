const exclusion =
  /^(?<body>.*?)[\s,;(–-]*(?<![\p{L}\p{N}])(?:ngoại trừ|trừ|không bao gồm|không gồm)[\s:]+(?<excepted>[^()]+?)\)?[\s.;,]*$/iu;

/** "Các sở, ban, ngành (trừ Sở Y tế)" → the collective and the text of whom it leaves out. */
export function readExclusion(name: string): { readonly body: string; readonly excepted: string | null } {
  const found = exclusion.exec(name.normalize('NFC').trim())?.groups;
  const body = found?.['body'] ?? '';
  const excepted = found?.['excepted'] ?? '';
  return body === '' || excepted.trim() === '' ? { body: name, excepted: null } : { body, excepted: excepted.trim() };
}
