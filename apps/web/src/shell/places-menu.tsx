import { Menu } from 'antd';
import { Link, useLocation } from 'react-router';
import { useMay } from '../api/session.js';
import { placeOf, places } from './navigation.js';

export function PlacesMenu({ onChoose }: { onChoose?: () => void }) {
  const may = useMay();
  const { pathname } = useLocation();
  const items = places
    .filter((place) => may(place.needs))
    .map(({ path, label, icon }) => ({ key: path, icon, label: <Link to={path}>{label}</Link> }));
  return (
    <nav aria-label="Danh mục chính">
      <Menu
        mode="inline"
        items={items}
        selectedKeys={[placeOf(pathname)]}
        onClick={onChoose}
        style={{ borderInlineEnd: 'none' }}
      />
    </nav>
  );
}
