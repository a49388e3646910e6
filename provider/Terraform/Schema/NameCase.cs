using System.Text;

namespace WorkSpacesProvider.Terraform.Schema;

/// <summary>
/// The two spellings of a name. Every capital letter begins a word, so that each name leads back to where it came from, whatever
/// acronyms and digits it has: <c>s3BucketName</c> is <c>s3_bucket_name</c> and nothing else.
/// </summary>
internal static class NameCase
{
    /// <param name="name">A name in camelCase or PascalCase.</param>
    public static string ToSnake(string name)
    {
        var snake = new StringBuilder(name.Length + 8);
        foreach (var c in name)
        {
            if (!char.IsAsciiLetterUpper(c))
                snake.Append(c);
            else
                snake.Append(snake.Length > 0 ? "_" : "").Append(char.ToLowerInvariant(c));
        }

        return snake.ToString();
    }

    /// <param name="name">A name in snake_case.</param>
    /// <returns>The name in camelCase.</returns>
    public static string ToCamel(string name)
    {
        var camel = new StringBuilder(name.Length);
        for (var i = 0; i < name.Length; i++)
        {
            var beginsWord = name[i] == '_' && i + 1 < name.Length && char.IsAsciiLetterLower(name[i + 1]);
            camel.Append(beginsWord ? char.ToUpperInvariant(name[++i]) : name[i]);
        }

        return camel.ToString();
    }
}
