using Microsoft.EntityFrameworkCore;
using Zhiyin.Coach;
using Zhiyin.Coach.Engine;
using Zhiyin.Conversations.QuickReplies;
using Zhiyin.Knowledge.Articles;
using Zhiyin.Knowledge.Orders;
using Zhiyin.Knowledge.Policies;
using Zhiyin.Knowledge.Products;
using Zhiyin.Knowledge.Promotions;
using Zhiyin.People.Agents;
using Zhiyin.Practice.Buyers;
using Zhiyin.Testing;
using Zhiyin.Understanding;
using Zhiyin.Understanding.Threads;

namespace Zhiyin.Practice.Tests;

/// <summary>The demo shop as it stands after its first start.</summary>
public sealed class DemoDataTests
{
    [Fact]
    public async Task The_shop_is_stocked_staffed_and_has_its_scripts()
    {
        await using var desk = await DeskApp.StartAsync(["--demo", "true"]);
        await desk.Store.ReadAsync(async db =>
        {
            var products = await db.Set<Product>().ToListAsync();
            products.Count.ShouldBeGreaterThanOrEqualTo(14);
            products.Select(p => p.Category.Split(' ')[0]).Distinct().Count().ShouldBeGreaterThanOrEqualTo(5);
            var orders = await db.Set<Order>().ToListAsync();
            orders.Count.ShouldBeGreaterThanOrEqualTo(60);
            orders.Select(o => o.Status).Distinct().Count().ShouldBe(6, "unpaid, paid, shipped, signed, refunding and closed");
            orders.ShouldAllBe(o => o.PlacedAt <= desk.Time.GetUtcNow());
            var policies = await db.Set<Policy>().ToListAsync();
            policies.GroupBy(p => p.Title).Count(g => g.Count() > 1).ShouldBeGreaterThanOrEqualTo(1, "an old version");
            (await db.Set<Promotion>().CountAsync()).ShouldBeGreaterThanOrEqualTo(5);
            (await db.Set<Article>().CountAsync()).ShouldBeGreaterThanOrEqualTo(10);
            (await db.Set<Agent>().ToListAsync()).Select(a => a.Role).Distinct().Count().ShouldBeGreaterThanOrEqualTo(5);
            var replies = await db.Set<QuickReply>().ToListAsync();
            replies.Count.ShouldBeGreaterThanOrEqualTo(80);
            replies.Count(r => r.Content.Contains("{承诺时长}", StringComparison.Ordinal)).ShouldBeGreaterThanOrEqualTo(10);
            var known = orders.Select(o => o.Number).ToHashSet();
            var codes = products.Select(p => p.Code).ToHashSet();
            Played.Buyer.Book.Personas.ShouldAllBe(p => (p.Matter.Order == null || known.Contains(p.Matter.Order)) && (p.Matter.Product == null || codes.Contains(p.Matter.Product)));
            return true;
        });
    }

    [Fact]
    public async Task No_script_breaks_a_rule_once_its_slots_are_filled()
    {
        await using var desk = await DeskApp.StartAsync(["--demo", "true"]);
        var replies = await desk.Store.ReadAsync(db => db.Set<QuickReply>().ToListAsync());
        var thread = ThreadReading.Read(new Conversation([new(Role.Buyer, "您好，我想问一下")]));
        var faults = replies.SelectMany(r => ReplyCoach.Default.Review(thread, Filled(r.Content)).Findings
            .Where(f => f.Severity == Severity.Error || f.Category == Categories.TemplateUnfilled)
            .Select(f => $"{r.ShortCode}: {f.Rule.Id} {f.Category} «{r.Content}»"));
        faults.ShouldBeEmpty();
    }

    private static string Filled(string content)
        => System.Text.RegularExpressions.Regex.Replace(content, @"\{([^}]+)\}", m => m.Groups[1].Value switch
        {
            "承诺时长" => "10分钟",
            "承诺时间" or "时间" => "18:00",
            "到货日期" => "12月3日",
            "天数" or "人数" or "件数" => "3",
            "买家昵称" => "小鹿",
            "客服昵称" => "小迪",
            _ => "蓝色",
        });
}
