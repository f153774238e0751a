using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Zhiyin.Conversations.Privacy;
using Zhiyin.Platform.Ids;
using Zhiyin.Testing;

namespace Zhiyin.Conversations.Tests.Privacy;

/// <summary>Sealing against a real database: a buyer's key is made with the buyer, and gone with the row.</summary>
public sealed class BuyerKeysTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_bubble_is_sealed_in_the_transaction_that_makes_its_buyer_and_opens_later()
    {
        await using var desk = await DeskApp.StartAsync();
        var keys = desk.Services.GetRequiredService<IBuyerKeys>();
        var (shop, buyer, conversation) = (new ShopId(Guid.NewGuid()), new BuyerId(Guid.NewGuid()), new ConversationId(Guid.NewGuid()));
        var box = await desk.Store.WriteAsync(
            async db =>
            {
                keys.Create(db, shop, buyer);
                return await keys.SealAsync(db, shop, buyer, conversation, "c1", "我要退货", Cancellation);
            },
            Cancellation);
        (await desk.Store.ReadAsync(db => keys.OpenAsync(db, shop, buyer, conversation, "c1", box!, Cancellation).AsTask(), Cancellation)).ShouldBe("我要退货");
        (await desk.Store.ReadAsync(db => keys.OpenAsync(db, new ShopId(Guid.NewGuid()), buyer, conversation, "c1", box!, Cancellation).AsTask(), Cancellation)).ShouldBeNull();
    }

    [Fact]
    public async Task Without_its_row_nothing_opens_and_nothing_can_be_sealed()
    {
        await using var desk = await DeskApp.StartAsync();
        var keys = desk.Services.GetRequiredService<IBuyerKeys>();
        var (shop, buyer, conversation) = (new ShopId(Guid.NewGuid()), new BuyerId(Guid.NewGuid()), new ConversationId(Guid.NewGuid()));
        await desk.Store.WriteAsync(db => { keys.Create(db, shop, buyer); return Task.FromResult(0); }, Cancellation);
        var box = await desk.Store.ReadAsync(db => keys.SealAsync(db, shop, buyer, conversation, "c1", "在吗", Cancellation).AsTask(), Cancellation);
        box.ShouldNotBeNull();

        await desk.Store.WriteAsync(db => db.Set<BuyerKey>().ExecuteDeleteAsync(Cancellation), Cancellation);
        keys.Drop(buyer);
        await desk.Store.ReadAsync(
            async db =>
            {
                (await keys.OpenAsync(db, shop, buyer, conversation, "c1", box, Cancellation)).ShouldBeNull();
                (await keys.SealAsync(db, shop, buyer, conversation, "c2", "还在吗", Cancellation)).ShouldBeNull();
                return 0;
            },
            Cancellation);
    }

    [Fact]
    public async Task A_key_of_a_transaction_that_failed_is_not_kept()
    {
        await using var desk = await DeskApp.StartAsync();
        var keys = desk.Services.GetRequiredService<IBuyerKeys>();
        var (shop, buyer, conversation) = (new ShopId(Guid.NewGuid()), new BuyerId(Guid.NewGuid()), new ConversationId(Guid.NewGuid()));
        await Should.ThrowAsync<InvalidOperationException>(() => desk.Store.WriteAsync<int>(
            async db =>
            {
                keys.Create(db, shop, buyer);
                await keys.SealAsync(db, shop, buyer, conversation, "c1", "在吗", Cancellation);
                throw new InvalidOperationException();
            },
            Cancellation));
        (await desk.Store.ReadAsync(db => keys.SealAsync(db, shop, buyer, conversation, "c1", "在吗", Cancellation).AsTask(), Cancellation)).ShouldBeNull();
    }
}
