/** A title as it is named within a sentence: the capitals of its kind ("KẾ HOẠCH Cải cách …") are a matter of the title page. */
export function plainTitle(title: string): string {
  const [, kind = '', rest = ''] = /^((?:KHUNG )?KẾ HOẠCH)\s+(.*)$/su.exec(title) ?? [];
  // All in capitals: names could not be told from other words.
  if (rest === '' || rest === rest.toLocaleUpperCase('vi')) return title;
  const words = kind.toLocaleLowerCase('vi');
  return `${words.charAt(0).toLocaleUpperCase('vi')}${words.slice(1)} ${rest.charAt(0).toLocaleLowerCase('vi')}${rest.slice(1)}`;
}
