using Microsoft.EntityFrameworkCore;

namespace Zhiyin.Platform.Data;

/// <summary>Where a module says how its nouns are stored. Found by type; there is no list of tables.</summary>
public interface ITableMap
{
    void Map(ModelBuilder model);
}
