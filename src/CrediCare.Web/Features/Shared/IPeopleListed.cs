namespace CrediCare.Web.Features.Shared;

/// <summary>A page of lines that name people or what they owe. That staff have looked at it is written down, see <see cref="ListLookAttribute"/>.</summary>
public interface IPeopleListed
{
    /// <summary>How many lines the page shows.</summary>
    int LinesShown { get; }
}
