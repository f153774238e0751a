using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Zhiyin.People.Audit;
using Zhiyin.Platform.Access;
using Zhiyin.Testing;

namespace Zhiyin.People.Tests.Audit;

public sealed class AuditTests
{
    [Fact]
    public async Task Entries_are_found_by_who_what_and_when_and_paged_newest_first()
    {
        await using var desk = await DeskApp.StartAsync();
        var shop = await desk.ShopAsync();
        var (_, owner) = await desk.AgentAsync(shop, Role.Owner, "boss");
        for (var i = 0; i < 5; i++)
        {
            await owner.SendAsync("POST", "/api/v1/teams", new { name = $"组{i}" }).OkAsync();
            desk.Time.Advance(TimeSpan.FromMinutes(1));
        }

        await owner.SendAsync("PATCH", "/api/v1/shop", new { zone = "Asia/Urumqi", retentionDays = 90, autoAcknowledge = "您好，马上为您查" }).OkAsync();
        var first = await (await owner.SendAsync("GET", "/api/v1/audit?limit=4")).BodyAsync();
        var second = await (await owner.SendAsync("GET", $"/api/v1/audit?limit=4&cursor={first.GetProperty("next").GetString()}")).BodyAsync();
        var all = first.GetProperty("items").EnumerateArray().Concat(second.GetProperty("items").EnumerateArray()).ToList();
        all.Select(e => e.GetProperty("action").GetString()).ShouldBe(["shop.changed", "team.added", "team.added", "team.added", "team.added", "team.added"]);
        second.GetProperty("next").ValueKind.ShouldBe(JsonValueKind.Null);
        all[0].GetProperty("detail").GetProperty("zone").GetString().ShouldBe("Asia/Shanghai → Asia/Urumqi");
        all[^1].GetProperty("at").GetString().ShouldBe("2026-03-02T02:00:00.000Z");
        all[0].GetProperty("detail").ToString().ShouldNotContain("马上为您查");

        (await CountAsync(owner, "action=team")).ShouldBe(5);
        (await CountAsync(owner, "action=team.added")).ShouldBe(5);
        (await CountAsync(owner, "action=tea")).ShouldBe(0);
        (await CountAsync(owner, "actor=boss")).ShouldBe(6);
        (await CountAsync(owner, "actor=anna")).ShouldBe(0);
        (await CountAsync(owner, "from=2026-03-02T02:02:00Z&to=2026-03-02T02:04:00Z")).ShouldBe(2);
    }

    [Fact]
    public async Task The_audit_cannot_be_changed_or_emptied_even_by_the_program_itself()
    {
        await using var desk = await DeskApp.StartAsync();
        var (_, owner) = await desk.AgentAsync(await desk.ShopAsync(), Role.Owner);
        await owner.SendAsync("POST", "/api/v1/teams", new { name = "售前" }).OkAsync();
        await Should.ThrowAsync<Exception>(() => desk.Store.WriteAsync(db => db.Set<AuditEntry>().ExecuteDeleteAsync(Support.Cancellation), Support.Cancellation));
        await Should.ThrowAsync<Exception>(() => desk.Store.WriteAsync(db => db.Database.ExecuteSqlRawAsync("UPDATE audit SET actor = 'nobody'", Support.Cancellation), Support.Cancellation));
        (await desk.AuditAsync()).ShouldHaveSingleItem().Action.ShouldBe("team.added");
    }

    [Fact]
    public async Task What_is_refused_leaves_no_entry()
    {
        await using var desk = await DeskApp.StartAsync();
        var (_, owner) = await desk.AgentAsync(await desk.ShopAsync(), Role.Owner);
        (await (await owner.SendAsync("PATCH", "/api/v1/shop", new { zone = "Mars/Olympus" })).CodeAsync(422)).ShouldBe("invalid");
        (await (await owner.SendAsync("PATCH", "/api/v1/shop", new { retentionDays = 3 })).CodeAsync(422)).ShouldBe("invalid");
        (await (await owner.SendAsync("POST", "/api/v1/api_keys", new { name = "程序", scopes = new[] { "everything" } })).CodeAsync(422)).ShouldBe("invalid");
        (await (await owner.SendAsync("POST", "/api/v1/api_keys", new { name = "程序", scopes = Array.Empty<string>() })).CodeAsync(422)).ShouldBe("scopes_needed");
        (await (await owner.SendAsync("POST", "/api/v1/api_keys", new { name = "程序", scopes = new[] { "reply" }, expiresAt = desk.Time.GetUtcNow().AddDays(-1) })).CodeAsync(422)).ShouldBe("invalid");
        (await desk.AuditAsync()).ShouldBeEmpty();
    }

    private static async Task<int> CountAsync(HttpClient client, string query)
        => (await (await client.SendAsync("GET", "/api/v1/audit?" + query)).BodyAsync()).GetProperty("items").GetArrayLength();
}
