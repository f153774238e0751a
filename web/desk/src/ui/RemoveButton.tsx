import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from './ConfirmDialog';

/** Removes one thing after asking. `word` is what removing is called here. */
export function RemoveButton(props: {
  name: string;
  hint: string;
  word?: string;
  remove: () => Promise<unknown>;
  onDone: () => void;
}) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  const word = props.word ?? t('common.remove');
  const remove = useMutation({
    mutationFn: props.remove,
    onSuccess: () => {
      setAsking(false);
      props.onDone();
    },
  });
  return (
    <>
      <Button size="small" type="text" danger aria-label={`${word} ${props.name}`} onClick={() => setAsking(true)}>
        {word}
      </Button>
      {asking && (
        <ConfirmDialog
          title={t('common.removeOf', { word, name: props.name })}
          action={word}
          busy={remove.isPending}
          error={remove.error}
          onConfirm={() => remove.mutate()}
          onClose={() => {
            remove.reset();
            setAsking(false);
          }}
        >
          {props.hint}
        </ConfirmDialog>
      )}
    </>
  );
}
