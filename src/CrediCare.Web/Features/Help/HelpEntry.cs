using CrediCare.Domain.Help;
using CrediCare.Web.Text;

namespace CrediCare.Web.Features.Help;

/// <summary>An article on the shelf, in both languages.</summary>
public sealed record HelpEntry(HelpSection Section, ShownArticle Norwegian, ShownArticle English, DateTime ChangedAtUtc)
{
    public string Slug => Norwegian.Slug;

    public ShownArticle In(string language) => language == PortalLanguage.English ? English : Norwegian;
}
