using System.Data.Common;
using System.Text;

using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace Zhiyin.Conversations.Messages;

/// <summary>
/// Writes rows of one table in few statements and without tracking them: what the append path writes most, it never reads again. Columns come from the model, so that a new one is not forgotten;
/// those the database fills are left to it.
/// </summary>
internal sealed class RowInsert<TRow> where TRow : class
{
    // SQLite looks every parameter up by name, one after the other: a few rows a statement cost it least. PostgreSQL waits for the network with each statement.
    private const int FewRows = 4;
    private const int ManyRows = 64;
    private readonly int _rowsAtOnce;
    private readonly (Func<TRow, object?> Value, RelationalTypeMapping Type, bool Nullable)[] _columns;
    private readonly string _into;
    private readonly string _whole;

    public RowInsert(ZhiyinDb db)
    {
        var entity = db.Model.FindEntityType(typeof(TRow))!;
        var stored = entity.GetProperties().Where(p => p.ValueGenerated == ValueGenerated.Never).ToList();
        _columns = [.. stored.Select(p => (Value(p), p.GetRelationalTypeMapping(), p.IsNullable))];
        _into = $"INSERT INTO {entity.GetTableName()} ({string.Join(", ", stored.Select(p => p.GetColumnName()))}) VALUES ";
        _rowsAtOnce = db.Database.ProviderName?.EndsWith("Sqlite", StringComparison.Ordinal) == true ? FewRows : ManyRows;
        _whole = _into + Rows(_rowsAtOnce);
    }

    public async Task WriteAsync(ZhiyinDb db, IReadOnlyList<TRow> rows)
    {
        DbCommand? whole = null;
        for (var from = 0; from < rows.Count; from += _rowsAtOnce)
        {
            var count = Math.Min(_rowsAtOnce, rows.Count - from);
            var full = count == _rowsAtOnce;
            var command = full && whole is not null ? whole : db.Database.GetDbConnection().CreateCommand();
            command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
            if (command != whole)
            {
                command.CommandText = full ? _whole : _into + Rows(count);
            }

            for (var i = 0; i < count; i++)
            {
                Fill(command, rows[from + i], i * _columns.Length);
            }

            await command.ExecuteNonQueryAsync();
            if (full)
            {
                whole = command;
            }
            else
            {
                await command.DisposeAsync();
            }
        }

        if (whole is not null)
        {
            await whole.DisposeAsync();
        }
    }

    private void Fill(DbCommand command, TRow row, int first)
    {
        for (var column = 0; column < _columns.Length; column++)
        {
            var (value, type, nullable) = _columns[column];
            command.Fill(first + column, Name(first + column), type, nullable, value(row));
        }
    }

    private string Rows(int count)
    {
        var text = new StringBuilder();
        for (var i = 0; i < count * _columns.Length; i++)
        {
            var column = i % _columns.Length;
            text.Append(column > 0 ? ", " : i == 0 ? "(" : ", (").Append('@').Append(Name(i)).Append(column == _columns.Length - 1 ? ")" : "");
        }

        return text.ToString();
    }

    private static string Name(int index) => "p" + index;

    private static Func<TRow, object?> Value(IProperty property)
    {
        var get = property.GetGetter();
        return row => get.GetClrValue(row);
    }
}
