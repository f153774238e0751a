using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Zhiyin.Testing;

namespace Zhiyin.Storage.Tests.Contracts;

/// <summary>What is asked for every timeline is answered from an index, however long a shop's past is.</summary>
public abstract class QueryPlanContract(Func<Task<TestDatabase>> open) : StoreContract(open)
{
    [Fact]
    public async Task What_was_merged_into_a_conversation_is_found_by_its_index()
    {
        await using var db = Database.Dialect.Open();
        await db.Database.OpenConnectionAsync(Stop);
        var postgres = db.Database.IsNpgsql();
        if (postgres)
        {
            // An empty table is read whole whatever there is.
            await db.Database.ExecuteSqlRawAsync("SET enable_seqscan = off", Stop);
        }

        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = (postgres ? "EXPLAIN " : "EXPLAIN QUERY PLAN ") + "SELECT id FROM conversations WHERE shop_id = @shop AND merged_into_id = @id";
        Give(command, "@shop", Shop.Value);
        Give(command, "@id", Guid.NewGuid());

        await using var reader = await command.ExecuteReaderAsync(Stop);
        var plan = new List<string>();
        while (await reader.ReadAsync(Stop))
        {
            plan.Add(reader.GetString(postgres ? 0 : 3));
        }

        plan.ShouldContain(line => line.Contains("ix_conversations_merged", StringComparison.Ordinal), string.Join('\n', plan));
    }

    private static void Give(DbCommand command, string name, Guid value)
    {
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = (name, value);
        command.Parameters.Add(parameter);
    }
}

public sealed class QueryPlansOnSqlite() : QueryPlanContract(TestDatabase.SqliteAsync);

public sealed class QueryPlansOnPostgres() : QueryPlanContract(TestDatabase.PostgresAsync);
