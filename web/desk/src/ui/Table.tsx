import './table.css';
import type { ReactNode } from 'react';

export interface Column<T> {
  id: string;
  /** What stands over the column; columns of buttons have none. */
  title: string;
  cell: (row: T) => ReactNode;
  kind?: 'number' | 'end';
}

/** A table with a name; on a telephone each row is a card. */
export function Table<T>(props: {
  name: string;
  columns: readonly Column<T>[];
  rows: readonly T[];
  keyOf: (row: T) => string;
}) {
  return (
    <div className="table-box">
      <table className="table table-cards" aria-label={props.name}>
        <thead>
          <tr>
            {props.columns.map((c) =>
              c.title ? (
                <th key={c.id} scope="col" className={c.kind && `cell-${c.kind}`}>
                  {c.title}
                </th>
              ) : (
                <td key={c.id} />
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {props.rows.map((row) => (
            <tr key={props.keyOf(row)}>
              {props.columns.map((c, at) => (
                <td
                  key={c.id}
                  className={c.kind && `cell-${c.kind}`}
                  data-label={at > 0 && c.title ? c.title : undefined}
                >
                  {c.cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
