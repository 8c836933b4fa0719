using System.ComponentModel.DataAnnotations;
using CrediCare.Data.Configurations;
using CrediCare.Domain.Help;
using CrediCare.Web.Features.Shared;

namespace CrediCare.Web.Features.Admin.Help;

/// <summary>An article as it is being written.</summary>
public sealed class HelpArticleForm
{
    [Required(ErrorMessage = "Required"), MaxLength(Lengths.Name)]
    public string? TitleNb { get; set; }

    [DataType(DataType.MultilineText)]
    public string? KeywordsNb { get; set; }

    [Required(ErrorMessage = "Required"), DataType(DataType.MultilineText)]
    public string? TextNb { get; set; }

    [Required(ErrorMessage = "Required"), MaxLength(Lengths.Name)]
    public string? TitleEn { get; set; }

    [DataType(DataType.MultilineText)]
    public string? KeywordsEn { get; set; }

    [Required(ErrorMessage = "Required"), DataType(DataType.MultilineText)]
    public string? TextEn { get; set; }

    /// <summary>Which version the writer had before them.</summary>
    public int Version { get; set; }

    public static HelpArticleForm Of(HelpArticle article) =>
        new()
        {
            TitleNb = article.Norwegian.Title,
            KeywordsNb = article.Norwegian.Keywords,
            TextNb = article.Norwegian.Text,
            TitleEn = article.English.Title,
            KeywordsEn = article.English.Keywords,
            TextEn = article.English.Text,
            Version = article.Version,
        };

    public HelpWords Norwegian => Words(TitleNb, KeywordsNb, TextNb);

    public HelpWords English => Words(TitleEn, KeywordsEn, TextEn);

    private static HelpWords Words(string? title, string? keywords, string? text) =>
        new(TypedText.Line(title) ?? "", TypedText.Block(keywords) ?? "", TypedText.Block(text) ?? "");
}
