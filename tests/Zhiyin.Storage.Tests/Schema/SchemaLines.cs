using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Zhiyin.Platform.Data;

namespace Zhiyin.Storage.Tests.Schema;

/// <summary>Draws what is really in a database, one line a column, key, index or reference.</summary>
internal static class SchemaLines
{
    private const string Sqlite = """
        SELECT t.name || '.' || c.name || ' ' || c.type || iif(c."notnull", ' not null', '') || coalesce(' default ' || trim(c.dflt_value, '()'), '') || iif(c.pk > 0, ' key ' || c.pk, '')
        FROM sqlite_master t, pragma_table_info(t.name) c WHERE t.type = 'table'
        UNION ALL
        SELECT t.name || ' counts' FROM sqlite_master t WHERE t.type = 'table' AND t.sql LIKE '%AUTOINCREMENT%'
        UNION ALL
        SELECT t.name || ' index ' || i.name || iif(i."unique", ' unique', '') || ' (' || (SELECT group_concat(x.name || iif(x."desc", ' desc', ''), ', ') FROM (SELECT * FROM pragma_index_xinfo(i.name) WHERE key ORDER BY seqno) x) || ')'
            || coalesce(' ' || substr(m.sql, nullif(instr(m.sql, ' WHERE '), 0)), '')
        FROM sqlite_master t, pragma_index_list(t.name) i LEFT JOIN sqlite_master m ON m.name = i.name WHERE t.type = 'table'
        UNION ALL
        SELECT t.name || ' refers ' || f."from" || ' to ' || f."table" || ' ' || f.on_delete FROM sqlite_master t, pragma_foreign_key_list(t.name) f WHERE t.type = 'table'
        """;

    private const string Postgres = """
        SELECT table_name || '.' || column_name || ' ' || data_type || coalesce(' ' || character_maximum_length, '') || CASE is_nullable WHEN 'NO' THEN ' not null' ELSE '' END
            || coalesce(' default ' || column_default, '') || CASE is_identity WHEN 'YES' THEN ' counts ' || identity_generation ELSE '' END
        FROM information_schema.columns WHERE table_schema = 'public'
        UNION ALL
        SELECT tablename || ' ' || indexdef FROM pg_indexes WHERE schemaname = 'public'
        UNION ALL
        SELECT conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) FROM pg_constraint WHERE connamespace = 'public'::regnamespace
        """;

    public static async Task<List<string>> ReadAsync(ZhiyinDb db)
    {
        await db.Database.OpenConnectionAsync();
        await using DbCommand command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = db.Database.IsNpgsql() ? Postgres : Sqlite;
        await using var reader = await command.ExecuteReaderAsync();
        var lines = new List<string>();
        while (await reader.ReadAsync())
        {
            lines.Add(reader.GetString(0));
        }

        lines.Sort(StringComparer.Ordinal);
        return lines;
    }
}
