using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

namespace Zhiyin.Storage.Migrations;

/// <summary>
/// One table as a migration writes it, the same on both databases. Column names are given by kind; a trailing <c>?</c> allows null.
/// The names of keys and indexes are those Entity Framework gives, so that the migrated schema equals the model.
/// </summary>
internal sealed class TableDraft(MigrationBuilder migration, string name)
{
    private readonly CreateTableOperation _table = Create(migration, name);

    public TableDraft Guid(params string[] columns) => Add<Guid>(columns);

    public TableDraft Text(params string[] columns) => Add<string>(columns);

    /// <summary>Text of at most <paramref name="length"/> characters; PostgreSQL holds it to that.</summary>
    public TableDraft Text(int length, params string[] columns) => Add<string>(columns, c => c.MaxLength = length);

    public TableDraft Int(params string[] columns) => Add<int>(columns);

    public TableDraft Long(params string[] columns) => Add<long>(columns);

    /// <summary>UTC Unix milliseconds.</summary>
    public TableDraft Instant(params string[] columns) => Add<long>(columns);

    public TableDraft Real(params string[] columns) => Add<double>(columns);

    public TableDraft Bool(params string[] columns) => Add<bool>(columns);

    public TableDraft Bytes(params string[] columns) => Add<byte[]>(columns);

    /// <summary>A number the database gives, rising.</summary>
    public TableDraft Counter(string column) => Add<long>([column], c =>
    {
        c.AddAnnotation("Sqlite:Autoincrement", true);
        if (migration.IsPostgres())
        {
            c.AddAnnotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn);
        }
    });

    /// <summary>Gives the column added last a default, as SQL.</summary>
    public TableDraft Default(string sql)
    {
        _table.Columns[^1].DefaultValueSql = sql;
        return this;
    }

    public TableDraft Key(params string[] columns)
    {
        _table.PrimaryKey = new() { Table = name, Name = "PK_" + name, Columns = columns };
        return this;
    }

    public TableDraft Unique(string index, params string[] columns) => AddIndex(index, unique: true, where: null, columns);

    public TableDraft UniqueWhere(string index, string where, params string[] columns) => AddIndex(index, unique: true, where, columns);

    public TableDraft Index(string index, params string[] columns) => AddIndex(index, unique: false, where: null, columns);

    /// <summary>An index of the rows that <paramref name="where"/> names: small, and just right for one list.</summary>
    public TableDraft IndexWhere(string index, string where, params string[] columns) => AddIndex(index, unique: false, where, columns);

    private static CreateTableOperation Create(MigrationBuilder migration, string name)
    {
        var table = new CreateTableOperation { Name = name };
        migration.Operations.Add(table);
        return table;
    }

    private TableDraft Add<T>(string[] columns, Action<AddColumnOperation>? more = null)
    {
        foreach (var column in columns)
        {
            var add = new AddColumnOperation { Table = name, Name = column.TrimEnd('?'), ClrType = typeof(T), IsNullable = column.EndsWith('?') };
            more?.Invoke(add);
            _table.Columns.Add(add);
        }

        return this;
    }

    private TableDraft AddIndex(string index, bool unique, string? where, string[] columns)
    {
        migration.Operations.Add(new CreateIndexOperation
        {
            Table = name,
            Name = index,
            IsUnique = unique,
            Filter = where,
            Columns = [.. columns.Select(c => c.Split(' ')[0])],
            IsDescending = Array.Exists(columns, c => c.EndsWith(" desc", StringComparison.Ordinal)) ? [.. columns.Select(c => c.EndsWith(" desc", StringComparison.Ordinal))] : null,
        });
        return this;
    }
}
