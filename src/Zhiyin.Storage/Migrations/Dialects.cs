using Microsoft.EntityFrameworkCore.Migrations;

namespace Zhiyin.Storage.Migrations;

/// <summary>Short forms for migrations.</summary>
internal static class Dialects
{
    public static bool IsPostgres(this MigrationBuilder migration) => migration.ActiveProvider == "Npgsql.EntityFrameworkCore.PostgreSQL";

    public static TableDraft Table(this MigrationBuilder migration, string name) => new(migration, name);

    /// <summary>The database itself refuses to change or remove rows of <paramref name="table"/>, whoever asks.</summary>
    public static void AppendOnly(this MigrationBuilder migration, string table)
    {
        if (migration.IsPostgres())
        {
            migration.Sql($"""
                CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION '% is append-only', TG_TABLE_NAME; END $$;
                CREATE TRIGGER {table}_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON {table} FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
                """);
            return;
        }

        foreach (var change in new[] { "UPDATE", "DELETE" })
        {
            migration.Sql($"CREATE TRIGGER {table}_no_{(change == "UPDATE" ? "update" : "delete")} BEFORE {change} ON {table} BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END;");
        }
    }
}
