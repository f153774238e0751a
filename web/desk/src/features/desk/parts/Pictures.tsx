import { CloseOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useProblem } from '../../../ui/Notice';
import type { Picture } from '../usePictures';

/** Pictures that will go out with the reply. */
export function Pictures(props: { items: readonly Picture[]; onRemove: (key: string) => void }) {
  const { t } = useTranslation();
  if (props.items.length === 0) return null;
  return (
    <ul className="pictures" aria-label={t('write.pictures')}>
      {props.items.map((p) => (
        <li key={p.key}>
          <img src={p.preview} alt={p.name} />
          <State picture={p} />
          <Button
            size="small"
            shape="circle"
            icon={<CloseOutlined />}
            aria-label={t('write.removePicture', { name: p.name })}
            onClick={() => props.onRemove(p.key)}
          />
        </li>
      ))}
    </ul>
  );
}

function State(props: { picture: Picture }) {
  const { t } = useTranslation();
  const problem = useProblem(props.picture.error);
  if (problem) return <span className="picture-state risk risk-high">{problem.title}</span>;
  if (props.picture.attachment === null) return <span className="picture-state">{t('write.uploading')}</span>;
  return null;
}
