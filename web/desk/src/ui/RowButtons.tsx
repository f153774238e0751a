import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { RemoveButton } from './RemoveButton';

/** The end of a table row: edit what it shows, or remove it after a question with its hint. */
export function RowButtons(props: {
  name: string;
  removeHint: string;
  onEdit: () => void;
  remove: () => Promise<unknown>;
  onRemoved: () => void;
}) {
  const { t } = useTranslation();
  return (
    <span className="cell-buttons">
      <Button size="small" onClick={props.onEdit} aria-label={`${t('common.edit')} ${props.name}`}>
        {t('common.edit')}
      </Button>
      <RemoveButton name={props.name} hint={props.removeHint} remove={props.remove} onDone={props.onRemoved} />
    </span>
  );
}
