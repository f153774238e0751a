using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Zhiyin.Platform.Access;
using Zhiyin.Testing;
using static Zhiyin.Conversations.Tests.Desk.DeskHttp;

namespace Zhiyin.Conversations.Tests.Desk;

/// <summary>What the desk asks all day is answered from an index, however many conversations a shop has.</summary>
public sealed class PlanTests
{
    [Fact]
    public async Task Nothing_the_desk_asks_reads_a_whole_table()
    {
        Assert.SkipWhen(Environment.GetEnvironmentVariable("ZHIYIN_DESK_TESTS_ON") == "postgres", "plans are SQLite's");
        await using var desk = await DeskApp.StartAsync();
        var shop = await desk.ShopAsync();
        var team = await desk.TeamAsync(shop);
        var (me, client) = await desk.AgentAsync(shop, Role.Lead, null, Presence.Online, team.Id);
        var (_, supervisor) = await desk.AgentAsync(shop, Role.Supervisor, presence: Presence.Break);
        var (inbox, buyer) = (await desk.InboxAsync(shop), await desk.BuyerAsync(shop));
        var mine = await desk.ConversationAsync(inbox, buyer, me.Id);
        var queued = await desk.ConversationAsync(inbox, buyer);
        using var seen = new Commands(desk.Folder);

        foreach (var page in new[] { client, supervisor })
        {
            await page.GetsAsync("conversations?assignee_type=me&status=open&sort=waiting");
            await page.GetsAsync("conversations?status=open&sort=recent&limit=1");
            await page.GetsAsync("conversations?status=all&mentioned=true&sort=recent");
            await page.GetsAsync("conversations/meta");
            await page.GetsAsync("queue");
            await page.GetsAsync("team_state");
        }

        await client.GetsAsync($"conversations/{mine.Id}");
        await client.GetsAsync(Of(queued, "claim"), new { });
        await client.GetsAsync(Of(mine, "toggle_status"), new { status = "resolved", resolution = "solved" });
        seen.Dispose();

        var plans = await seen.ExplainAsync();
        plans.Count.ShouldBeGreaterThan(20);
        plans.Where(p => p.Plan.Any(line => Reads(line, p.Plan))).Select(p => $"{p.Sql}\n{string.Join('\n', p.Plan)}").ShouldBeEmpty();
    }

    // A walk through a whole table, or through a whole index of one. The parts of a query are no tables.
    private static bool Reads(string line, List<string> plan)
        => line.StartsWith("SCAN ", StringComparison.Ordinal) && !line.Contains('(') && !line.Contains("CONSTANT ROW", StringComparison.Ordinal) && !plan.Contains("CO-ROUTINE " + line["SCAN ".Length..]);

    /// <summary>Remembers the queries on one database.</summary>
    private sealed class Commands : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
    {
        private readonly string _folder;
        private readonly ConcurrentDictionary<string, List<(string Name, object? Value)>> _queries = new(StringComparer.Ordinal);
        private readonly List<IDisposable> _subscriptions = [];
        private string _connection = "";

        public Commands(string folder)
        {
            _folder = folder;
            _subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(this));
        }

        public async Task<List<(string Sql, List<string> Plan)>> ExplainAsync()
        {
            await using var connection = new SqliteConnection(_connection);
            await connection.OpenAsync(TestContext.Current.CancellationToken);
            var plans = new List<(string, List<string>)>();
            foreach (var (sql, parameters) in _queries)
            {
                await using var command = connection.CreateCommand();
                command.CommandText = "EXPLAIN QUERY PLAN " + sql;
                parameters.ForEach(p => command.Parameters.AddWithValue(p.Name, p.Value ?? DBNull.Value));
                await using var reader = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
                var plan = new List<string>();
                while (await reader.ReadAsync(TestContext.Current.CancellationToken))
                {
                    plan.Add(reader.GetString(3));
                }

                plans.Add((sql, plan));
            }

            return plans;
        }

        public void OnNext(DiagnosticListener value)
        {
            if (value.Name == DbLoggerCategory.Name)
            {
                _subscriptions.Add(value.Subscribe(this));
            }
        }

        public void OnNext(KeyValuePair<string, object?> value)
        {
            if (value.Key == RelationalEventId.CommandExecuting.Name && value.Value is CommandEventData { Command: var command } && command.Connection is { } connection
                && connection.DataSource.StartsWith(_folder, StringComparison.Ordinal) && command.CommandText.Contains("conversations", StringComparison.Ordinal)
                && command.CommandText.TrimStart().StartsWith("SELECT", StringComparison.Ordinal))
            {
                _connection = connection.ConnectionString;
                _queries.TryAdd(command.CommandText, [.. command.Parameters.Cast<SqliteParameter>().Select(p => (p.ParameterName, p.Value))]);
            }
        }

        public void OnCompleted()
        {
        }

        public void OnError(Exception error)
        {
        }

        public void Dispose() => _subscriptions.ForEach(s => s.Dispose());
    }
}
