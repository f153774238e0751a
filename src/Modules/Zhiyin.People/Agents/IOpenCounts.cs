namespace Zhiyin.People.Agents;

/// <summary>How many open conversations each agent has. People do not know conversations; the module that does implements it.</summary>
public interface IOpenCounts
{
    /// <summary>Counts of those who have any.</summary>
    Task<IReadOnlyDictionary<AgentId, int>> CountAsync(ZhiyinDb db, ShopId shop, CancellationToken cancellation);
}
