import './form.css';
import { type ComponentProps, type ReactNode, useId } from 'react';

interface Wiring {
  id: string;
  className: string;
  'aria-describedby'?: string;
  'aria-invalid'?: true;
}

interface About {
  label: ReactNode;
  hint?: ReactNode | undefined;
  error?: string | null | undefined;
}

/** A labelled control with its hint and what is wrong with it, tied together for those who cannot see it. */
export function Field(props: About & { children: (wiring: Wiring) => ReactNode }) {
  const id = useId();
  const said = [props.error ? `${id}-error` : '', props.hint ? `${id}-hint` : ''].filter(Boolean).join(' ');
  const wiring: Wiring = { id, className: 'control' };
  if (said) wiring['aria-describedby'] = said;
  if (props.error) wiring['aria-invalid'] = true;
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {props.label}
      </label>
      {props.children(wiring)}
      {props.error && (
        <span className="field-error" id={`${id}-error`}>
          {props.error}
        </span>
      )}
      {props.hint && (
        <span className="field-hint" id={`${id}-hint`}>
          {props.hint}
        </span>
      )}
    </div>
  );
}

type Own<T extends 'input' | 'textarea' | 'select'> = Omit<ComponentProps<T>, 'onChange' | 'value'> &
  About & { value: string; onChange: (value: string) => void };

export function TextField({ label, hint, error, onChange, ...rest }: Own<'input'>) {
  return (
    <Field label={label} hint={hint} error={error}>
      {(wiring) => <input type="text" {...rest} {...wiring} onChange={(e) => onChange(e.target.value)} />}
    </Field>
  );
}

export function AreaField({ label, hint, error, onChange, ...rest }: Own<'textarea'>) {
  return (
    <Field label={label} hint={hint} error={error}>
      {(wiring) => <textarea rows={3} {...rest} {...wiring} onChange={(e) => onChange(e.target.value)} />}
    </Field>
  );
}

export function SelectField({
  label,
  hint,
  error,
  onChange,
  options,
  ...rest
}: Own<'select'> & { options: readonly { value: string; label: string }[] }) {
  return (
    <Field label={label} hint={hint} error={error}>
      {(wiring) => (
        <select {...rest} {...wiring} onChange={(e) => onChange(e.target.value)}>
          {options.map((o) => (
            <option key={o.value} value={o.value}>
              {o.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

export function Check(props: {
  label: ReactNode;
  hint?: ReactNode;
  checked: boolean;
  disabled?: boolean;
  onChange: (checked: boolean) => void;
}) {
  return (
    <label className="check">
      <input
        type="checkbox"
        checked={props.checked}
        disabled={props.disabled}
        onChange={(e) => props.onChange(e.target.checked)}
      />
      <span>
        {props.label}
        {props.hint && <small>{props.hint}</small>}
      </span>
    </label>
  );
}
