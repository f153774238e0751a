import { useMutation } from '@tanstack/react-query';
import type { FormEvent, ReactNode } from 'react';
import type { Problem } from '../../../lib/problem';
import { Dialog } from '../../../ui/Dialog';
import { ProblemNotice, useProblem } from '../../../ui/Notice';
import { SaveFoot } from '../../../ui/SaveFoot';

/** A window with a form that saves one thing; `fields` are those whose faults are said beside them. */
export function FormDialog(props: {
  title: string;
  fields?: readonly string[];
  ready?: boolean;
  save: () => Promise<unknown>;
  onSaved: () => void;
  onClose: () => void;
  children: (problem: Problem | null) => ReactNode;
}) {
  const save = useMutation({
    mutationFn: props.save,
    onSuccess: () => {
      props.onSaved();
      props.onClose();
    },
  });
  const problem = useProblem(save.error);
  return (
    <Dialog title={props.title} onClose={props.onClose}>
      <form
        className="form form-wide"
        onSubmit={(e: FormEvent) => {
          e.preventDefault();
          save.mutate();
        }}
      >
        {props.children(problem)}
        <ProblemNotice error={save.error} fields={props.fields ?? []} />
        <SaveFoot busy={save.isPending} disabled={props.ready === false} onCancel={props.onClose} />
      </form>
    </Dialog>
  );
}
