using Zhiyin.Conversations.Search;
using Zhiyin.Platform.Ids;
using Zhiyin.Testing;

namespace Zhiyin.Storage.Tests.Contracts;

public abstract class SearchContract(Func<Task<TestDatabase>> open) : StoreContract(open)
{
    private readonly ConversationId _talk = ConversationId.New(TimeProvider.System);
    private readonly ConversationId _other = ConversationId.New(TimeProvider.System);

    [Fact]
    public async Task Every_token_must_be_there_and_those_indexed_last_come_first()
    {
        await PutAsync(Shop, _talk, (1, "发货 今天 天发"), (2, "发货 明天"), (3, "退货 今天"), (4, "今天 发货"));
        (await FindAsync("发货", "今天")).ShouldBe([4, 1]);
        (await FindAsync("明天", "退货")).ShouldBeEmpty();
        (await FindAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_token_is_found_whole_and_as_it_is()
    {
        await PutAsync(Shop, _talk, (1, "123456 abc"), (2, "1234 ab"), (3, "naïve ёж 𠮷野 한국"), (4, "o'neil a\\b \"x\" -c AND"));
        (await FindAsync("1234")).ShouldBe([2]);
        (await FindAsync("ab")).ShouldBe([2]);
        (await FindAsync("naïve", "ёж", "𠮷野", "한국")).ShouldBe([3]);
        (await FindAsync("naive")).ShouldBeEmpty();
        (await FindAsync("nothing' | 'abc")).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("'")]
    [InlineData("\"")]
    [InlineData("\\")]
    [InlineData("*")]
    [InlineData("NEAR(")]
    [InlineData("'; DROP TABLE message_search; --")]
    public async Task Signs_of_the_databases_own_query_languages_mean_nothing(string token)
    {
        await PutAsync(Shop, _talk, (1, "发货"));
        (await FindAsync(token)).ShouldBeEmpty();
        (await FindAsync("发货")).ShouldBe([1]);
    }

    [Fact]
    public async Task One_shop_never_finds_anothers()
    {
        var neighbour = ShopId.New(TimeProvider.System);
        await PutAsync(neighbour, _talk, (1, "发货"));
        await PutAsync(Shop, _other, (9, "发货"));
        (await FindAsync("发货")).ShouldBe([9]);
    }

    [Fact]
    public async Task Indexing_anew_replaces()
    {
        await PutAsync(Shop, _talk, (1, "发货 今天"));
        await PutAsync(Shop, _talk, (1, "退货"));
        (await FindAsync("发货")).ShouldBeEmpty();
        (await FindAsync("退货")).ShouldBe([1]);
    }

    [Fact]
    public async Task A_removed_conversation_is_found_no_more_and_the_others_are()
    {
        await PutAsync(Shop, _talk, (1, "发货"), (2, "发货"));
        await PutAsync(Shop, _other, (3, "发货"));
        await Database.Store.WriteAsync(
            async db =>
            {
                await Database.Search.RemoveAsync(db, Shop, _talk, Stop);
                return true;
            },
            Stop);
        (await FindAsync("发货")).ShouldBe([3]);
    }

    [Fact]
    public async Task The_time_is_from_and_before()
    {
        await PutAsync(Shop, _talk, (1, "发货"), (2, "发货"), (3, "发货"));
        var hits = await Database.Store.ReadAsync(db => Database.Search.FindAsync(db, Shop, ["发货"], Noon.AddMinutes(2), Noon.AddMinutes(3), 10, Stop), Stop);
        hits.ShouldHaveSingleItem().ShouldBe(new SearchHit(_talk, 2, Noon.AddMinutes(2)));
    }

    [Fact]
    public async Task What_is_not_committed_is_not_found()
    {
        await Should.ThrowAsync<InvalidOperationException>(() => Database.Store.WriteAsync<bool>(
            async db =>
            {
                await Database.Search.PutAsync(db, Shop, [new(_talk, 1, Noon, ["发货"])], Stop);
                throw new InvalidOperationException("fell over");
            },
            Stop));
        (await FindAsync("发货")).ShouldBeEmpty();
    }

    private Task<bool> PutAsync(ShopId shop, ConversationId conversation, params (int Seq, string Tokens)[] messages) => Database.Store.WriteAsync(
        async db =>
        {
            await Database.Search.PutAsync(db, shop, [.. messages.Select(m => new SearchEntry(conversation, m.Seq, Noon.AddMinutes(m.Seq), m.Tokens.Split(' ')))], Stop);
            return true;
        },
        Stop);

    private async Task<List<int>> FindAsync(params string[] tokens)
        => [.. (await Database.Store.ReadAsync(db => Database.Search.FindAsync(db, Shop, tokens, null, null, 10, Stop), Stop)).Select(h => h.Seq)];
}

public sealed class SearchOnSqlite() : SearchContract(TestDatabase.SqliteAsync);

public sealed class SearchOnPostgres() : SearchContract(TestDatabase.PostgresAsync);
