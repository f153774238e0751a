using System.Data.Common;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace Zhiyin.Conversations.Messages;

/// <summary>
/// Writes what changed in rows that were read without tracking and are locked: a snapshot is taken when a row comes, compared when it goes, and rows with the same changed columns share a statement.
/// Three times as cheap as tracking where every message touches its conversation.
/// </summary>
internal sealed class RowUpdate<TRow> where TRow : class
{
    private readonly Column[] _columns;
    private readonly Column[] _keys;
    private readonly string _table;

    public RowUpdate(ZhiyinDb db)
    {
        var entity = db.Model.FindEntityType(typeof(TRow))!;
        _table = entity.GetTableName()!;
        _keys = [.. entity.FindPrimaryKey()!.Properties.Select(p => new Column(p))];
        _columns = [.. entity.GetProperties().Where(p => !p.IsPrimaryKey()).Select(p => new Column(p))];
    }

    /// <summary>The row as it is now.</summary>
    public object?[] Snapshot(TRow row)
    {
        var values = new object?[_columns.Length];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = _columns[i].Value(row);
        }

        return values;
    }

    public async Task WriteAsync(ZhiyinDb db, IEnumerable<(TRow Row, object?[] Before)> rows)
    {
        var commands = new Dictionary<string, DbCommand>(StringComparer.Ordinal);
        try
        {
            foreach (var (row, before) in rows)
            {
                var changed = _columns.Where((column, i) => !Equals(column.Value(row), before[i])).ToList();
                if (changed.Count == 0)
                {
                    continue;
                }

                var key = string.Join(',', changed.Select(c => c.Name));
                if (!commands.TryGetValue(key, out var command))
                {
                    commands.Add(key, command = Command(db, changed));
                }

                foreach (var (index, column) in changed.Concat(_keys).Index())
                {
                    command.Fill(index, column.Name, column.Type, column.Nullable, column.Value(row));
                }

                if (await command.ExecuteNonQueryAsync() != 1)
                {
                    throw new InvalidOperationException($"a locked row of {_table} is gone");
                }
            }
        }
        finally
        {
            foreach (var command in commands.Values)
            {
                await command.DisposeAsync();
            }
        }
    }

    private DbCommand Command(ZhiyinDb db, List<Column> changed)
    {
        var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
        command.CommandText = $"UPDATE {_table} SET {string.Join(", ", changed.Select(c => $"{c.Name} = @{c.Name}"))} WHERE {string.Join(" AND ", _keys.Select(c => $"{c.Name} = @{c.Name}"))}";
        return command;
    }

    private sealed class Column(IProperty property)
    {
        private readonly IClrPropertyGetter _getter = property.GetGetter();

        public string Name { get; } = property.GetColumnName();

        public RelationalTypeMapping Type { get; } = property.GetRelationalTypeMapping();

        public bool Nullable { get; } = property.IsNullable;

        public object? Value(TRow row) => _getter.GetClrValue(row);
    }
}
