using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Zhiyin.Knowledge.Search;
using Zhiyin.Platform.Data;
using Zhiyin.Platform.Ids;
using Zhiyin.Server;

namespace Zhiyin.Bench;

/// <summary>What a search in a large shop's knowledge takes: 100,000 synthetic entries put together from parts, and queries by word, whole question, pinyin, first letters and with a typing error.</summary>
internal static class KnowledgeStopwatch
{
    private const int AtOnce = 2_000;
    private const int Rounds = 200;

    private static readonly string[] s_brands = ["云栖", "禾木", "初杉", "拾光", "青屿", "北岸", "知夏", "若谷", "松间", "白露", "南星", "朝禾"];
    private static readonly string[] s_traits = ["轻量", "加厚", "防水", "静音", "可折叠", "大容量", "亲肤", "速干", "智能", "便携", "复古", "加绒", "无线", "低糖", "耐磨"];
    private static readonly string[] s_goods = ["保温杯", "羽绒服", "加湿器", "跑步鞋", "双肩包", "电饭煲", "台灯", "四件套", "婴儿推车", "猫粮", "蓝牙耳机", "面膜", "坚果礼盒", "折叠桌", "扫地机", "雨伞", "吹风机", "瑜伽垫"];
    private static readonly string[] s_matters = ["怎么清洗", "多久能到货", "保修几年", "尺码怎么选", "能不能退货", "电池能用多久", "有没有异味", "适合什么年龄", "怎么开发票", "可以混洗吗", "要不要组装", "用多少瓦"];

    private static readonly string[] s_queries =
    [
        "云栖保温杯", "加绒羽绒服有没有大码", "jiashiqi", "bwb", "静音加湿器多少瓦", "蓝牙尔机电池", "怎么开发票", "双肩包能不能放下电脑", "青屿 折叠桌 组装", "saodiji", "猫粮适合什么年龄", "四件套可以混洗吗", "面膜 敏感", "吹风鸡", "知夏速干瑜伽垫怎么清洗",
    ];

    public static async Task RunAsync(string? database, int entries)
    {
        var folder = Directory.CreateTempSubdirectory("zhiyin-knowledge").FullName;
        string[] place = database is null ? [] : ["--database", database];
        var app = Desk.Build(["--urls", "http://127.0.0.1:5359", "--data", folder, "--Logging:LogLevel:Default", "Error", .. place]);
        await using (app.ConfigureAwait(false))
        {
            var (store, shop) = (app.Services.GetRequiredService<Store>(), ShopId.New(TimeProvider.System));
            await store.Dialect.MigrateAsync(CancellationToken.None).ConfigureAwait(false);
            foreach (var chunk in Enumerable.Range(0, entries).Chunk(AtOnce))
            {
                await store.WriteAsync(async db =>
                {
                    await KnowledgeIndex.PutAsync(db, store.Dialect, shop, [.. chunk.Select(Entry)], CancellationToken.None).ConfigureAwait(false);
                    return 0;
                }).ConfigureAwait(false);
            }

            var search = app.Services.GetRequiredService<KnowledgeSearch>();
            var (times, found) = (new List<double>(), 0);
            for (var round = 0; round < Rounds; round++)
            {
                foreach (var query in s_queries)
                {
                    var start = Stopwatch.GetTimestamp();
                    var answer = await search.FindAsync(shop, query, [], 10, CancellationToken.None).ConfigureAwait(false);
                    // The first rounds warm the compiler and the pages of the database.
                    if (round >= Rounds / 4)
                    {
                        times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
                        found += answer.Count > 0 ? 1 : 0;
                    }
                }
            }

            times.Sort();
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{(database is null ? "SQLite" : "PostgreSQL")}: {entries:N0} entries, {times.Count:N0} searches, {found:N0} with an answer; p50 {times[times.Count / 2]:N2} ms, p99 {times[times.Count * 99 / 100]:N2} ms, longest {times[^1]:N1} ms"));
        }

        Directory.Delete(folder, recursive: true);
    }

    private static EntryDraft Entry(int i)
    {
        // Coprime strides walk all combinations before any comes twice.
        var (brand, trait, good) = (s_brands[i % s_brands.Length], s_traits[i / 7 % s_traits.Length], s_goods[i / 11 % s_goods.Length]);
        var number = (i * 7919 % 100_003).ToString(CultureInfo.InvariantCulture);
        return i % 3 == 0
            ? new EntryDraft(EntryKind.Article, Guid.CreateVersion7(), $"{trait}{good}{s_matters[i / 3 % s_matters.Length]}", [], $"{brand}{good}第{number}问：先看说明书，再按图操作")
            : new EntryDraft(EntryKind.Product, Guid.CreateVersion7(), $"{brand}{trait}{good} {number}", [$"{good}{number}"], $"{trait}，{s_traits[i / 13 % s_traits.Length]}，型号{number}");
    }
}
