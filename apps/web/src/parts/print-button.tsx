import { Button } from 'antd';

/** The browser's own printing, which also saves as PDF; `print.css` says how a page looks on A4. */
export function PrintButton() {
  return <Button onClick={() => window.print()}>In, lưu PDF</Button>;
}
