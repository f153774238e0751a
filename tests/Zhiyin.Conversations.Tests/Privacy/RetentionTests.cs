using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Zhiyin.Conversations.Buyers;
using Zhiyin.Conversations.Desk;
using Zhiyin.Conversations.Due;
using Zhiyin.Conversations.Messages;
using Zhiyin.Conversations.Pictures;
using Zhiyin.Conversations.Privacy;
using Zhiyin.Conversations.Search;
using Zhiyin.Conversations.Tests.Support;
using Zhiyin.People.Shops;
using Zhiyin.Platform.Due;
using Zhiyin.Testing;

namespace Zhiyin.Conversations.Tests.Privacy;

/// <summary>Each night what is older than the shop keeps goes, except what is under dispute.</summary>
public sealed class RetentionTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    // The night's own run, planned by the first one, would do the same work at the same time.
    private static async Task RunAsync(DeskApp desk, Shop shop)
    {
        await desk.Services.GetRequiredService<DueRunner>().StopAsync(Cancellation);
        var entry = new DueEntry { Shop = shop.Id, Id = Guid.CreateVersion7(), Kind = "privacy.retention", DueAt = desk.Time.GetUtcNow(), Subject = shop.Id.Value };
        await desk.Services.GetRequiredService<Retention>().RunAsync(entry, Cancellation);
    }

    [Fact]
    public async Task Old_conversations_go_with_all_they_hold_and_disputes_and_young_ones_stay()
    {
        await using var desk = await DeskApp.StartAsync();
        var (shop, neighbour) = (await desk.ShopAsync(), await desk.ShopAsync("另一家"));
        var old = await desk.ConversationAsync(shop);
        await desk.SayAsync(old, "很久以前的话");
        var disputed = await desk.ConversationAsync(shop, change: c => c.Disputed = true);
        await desk.SayAsync(disputed, "假货要赔");
        var neighbours = await desk.ConversationAsync(neighbour);
        await desk.SayAsync(neighbours, "别家的话");
        await desk.IndexAsync();
        desk.Time.Advance(TimeSpan.FromDays(179));
        var young = await desk.ConversationAsync(shop);
        await desk.SayAsync(young, "刚才的话");
        await RunAsync(desk, shop);
        (await Ids(desk)).ShouldContain(old.Id, "179 days are not 180");

        desk.Time.Advance(TimeSpan.FromDays(2));
        await RunAsync(desk, shop);
        (await Ids(desk)).ShouldBe([disputed.Id, neighbours.Id, young.Id], ignoreOrder: true);
        await desk.Store.ReadAsync(
            async db =>
            {
                (await db.Set<Message>().AnyAsync(m => m.Conversation == old.Id, Cancellation)).ShouldBeFalse();
                (await db.Set<Buyer>().AnyAsync(b => b.Id == old.Buyer, Cancellation)).ShouldBeFalse();
                (await db.Set<BuyerKey>().AnyAsync(k => k.Buyer == old.Buyer, Cancellation)).ShouldBeFalse();
                (await db.Set<TokenCount>().AnyAsync(t => t.Shop == shop.Id && t.Token == "很久", Cancellation)).ShouldBeFalse();
                (await db.Set<TokenCount>().AnyAsync(t => t.Shop == shop.Id && t.Token == "假货", Cancellation)).ShouldBeTrue();
                return 0;
            },
            Cancellation);
        (await desk.AuditAsync("retention.removed")).ShouldHaveSingleItem().Detail.ShouldContain("\"conversations\":\"1\"");
    }

    private static Task<List<Zhiyin.Platform.Ids.ConversationId>> Ids(DeskApp desk) => desk.Store.ReadAsync(db => db.Set<Conversation>().Select(c => c.Id).ToListAsync(Cancellation), Cancellation);

    [Fact]
    public async Task A_shop_keeps_as_many_days_as_it_says_and_merged_conversations_go_together()
    {
        await using var desk = await DeskApp.StartAsync();
        var shop = await desk.ShopAsync();
        await desk.Store.WriteAsync(db => db.Set<Shop>().ExecuteUpdateAsync(set => set.SetProperty(s => s.RetentionDays, 30), Cancellation), Cancellation);
        var first = await desk.ConversationAsync(shop);
        desk.Time.Advance(TimeSpan.FromDays(20));
        var second = await desk.ConversationAsync(shop);
        await desk.Store.WriteAsync(db => db.Set<Conversation>().Where(c => c.Id == first.Id).ExecuteUpdateAsync(set => set.SetProperty(c => c.MergedInto, second.Id), Cancellation), Cancellation);
        desk.Time.Advance(TimeSpan.FromDays(15));
        await RunAsync(desk, shop);
        (await Ids(desk)).Count.ShouldBe(2, "the one it is shown in is young");
        desk.Time.Advance(TimeSpan.FromDays(16));
        await RunAsync(desk, shop);
        (await Ids(desk)).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_next_run_is_planned_once_for_half_past_three_of_the_shop_s_night()
    {
        await using var desk = await DeskApp.StartAsync();
        var shop = await desk.ShopAsync();
        await RunAsync(desk, shop);
        await RunAsync(desk, shop);
        (await desk.Store.ReadAsync(db => db.Set<DueEntry>().Where(d => d.Kind == "privacy.retention").ToListAsync(Cancellation), Cancellation))
            .ShouldHaveSingleItem().DueAt.ShouldBe(DateTimeOffset.Parse("2026-03-03T03:30:00+08:00"));
    }

    [Fact]
    public async Task A_picture_that_was_not_sent_goes_after_a_day_and_any_goes_with_its_buyer()
    {
        await using var desk = await DeskApp.StartAsync();
        var shop = await desk.ShopAsync();
        var talk = await desk.ConversationAsync(shop);
        var stranger = await desk.BuyerAsync(shop);
        var (sent, unsent) = (await PictureAsync(desk, shop, talk.Buyer, talk.Id), await PictureAsync(desk, shop, stranger.Id, default));
        await RunAsync(desk, shop);
        (await PicturesAsync(desk)).ShouldBe([sent, unsent], ignoreOrder: true);

        desk.Time.Advance(TimeSpan.FromHours(25));
        var young = await PictureAsync(desk, shop, stranger.Id, default);
        await RunAsync(desk, shop);
        (await PicturesAsync(desk)).ShouldBe([sent, young], ignoreOrder: true);
        (await desk.AuditAsync("retention.removed")).ShouldHaveSingleItem().Detail.ShouldContain("\"unsentPictures\":\"1\"");

        desk.Time.Advance(TimeSpan.FromDays(181));
        var late = await PictureAsync(desk, shop, stranger.Id, default);
        await RunAsync(desk, shop);
        (await PicturesAsync(desk)).ShouldNotContain(late, "its buyer is gone");
        (await desk.Store.ReadAsync(db => db.Set<Buyer>().CountAsync(Cancellation), Cancellation)).ShouldBe(0);
    }

    private static Task<Guid> PictureAsync(DeskApp desk, Shop shop, Zhiyin.Platform.Ids.BuyerId buyer, Zhiyin.Platform.Ids.ConversationId conversation) => desk.Store.WriteAsync(
        db =>
        {
            var picture = new Attachment
            {
                Shop = shop.Id,
                Id = Guid.CreateVersion7(desk.Time.GetUtcNow()),
                Conversation = conversation,
                Buyer = buyer,
                ContentType = "image/png",
                Bytes = 3,
                Width = 1,
                Height = 1,
                At = desk.Time.GetUtcNow(),
                Content = [1, 2, 3],
            };
            db.Add(picture);
            return Task.FromResult(picture.Id);
        },
        Cancellation);

    private static Task<List<Guid>> PicturesAsync(DeskApp desk) => desk.Store.ReadAsync(db => db.Set<Attachment>().Select(a => a.Id).ToListAsync(Cancellation), Cancellation);
}
