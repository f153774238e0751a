using Microsoft.EntityFrameworkCore;

namespace Zhiyin.Platform.Data;

/// <summary>
/// Where a module says how its nouns are stored. Found by type; there is no list of tables. A new column or index also needs its line in Zhiyin.Storage/Migrations
/// (before the first release in <c>M0001Desk.*.cs</c>); a test compares the two.
/// </summary>
public interface ITableMap
{
    void Map(ModelBuilder model);
}
