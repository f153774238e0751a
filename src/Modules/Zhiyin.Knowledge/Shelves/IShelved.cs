namespace Zhiyin.Knowledge.Shelves;

/// <summary>A row that stands on a shelf of its shop under an id.</summary>
public interface IShelved
{
    ShopId Shop { get; }

    Guid Id { get; }

    DateTimeOffset UpdatedAt { get; set; }
}
