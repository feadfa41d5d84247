using System.Text;

namespace Hr.Attendance.Planning.Tests.Samples;

/// <summary>The people of the group in <c>samples/duty-planning</c>.</summary>
internal static class DrawnGroup
{
    /// <summary>A person: what the branch is, how willingly duty was taken so far, and what the monthly wage is.</summary>
    internal sealed record Person(string Id, string English, string Chinese, string Unit, string Line, int Wage, double Willing);

    internal static readonly Person[] People =
    [
        new("chen.jie", "Chen Jie", "陈洁", "hq", "k12", 11800, 0.3), new("gao.lin", "Gao Lin", "高琳", "hq", "exam", 10400, 0.3),
        new("he.yu", "He Yu", "何宇", "hq", "k12", 9600, 0.4),
        new("li.na", "Li Na", "李娜", "pudong", "k12", 8200, 2.2), new("wang.fang", "Wang Fang", "王芳", "pudong", "k12", 7600, 1.9),
        new("zhang.wei", "Zhang Wei", "张伟", "pudong", "exam", 7900, 1), new("liu.yang", "Liu Yang", "刘洋", "pudong", "k12", 7000, 1.2),
        new("zhao.min", "Zhao Min", "赵敏", "pudong", "exam", 8800, 0.7), new("sun.hao", "Sun Hao", "孙浩", "pudong", "k12", 6900, 1.1),
        new("zhou.ting", "Zhou Ting", "周婷", "pudong", "k12", 7300, 1), new("wu.lei", "Wu Lei", "吴磊", "pudong", "exam", 7700, 0.9),
        new("xu.jing", "Xu Jing", "徐静", "pudong", "k12", 6800, 1), new("ma.chao", "Ma Chao", "马超", "pudong", "k12", 7200, 0.5),
        new("zhu.yan", "Zhu Yan", "朱燕", "pudong", "exam", 7500, 1), new("hu.bin", "Hu Bin", "胡斌", "pudong", "k12", 6900, 0.8),
        new("guo.li", "Guo Li", "郭丽", "xuhui", "k12", 8000, 2), new("lin.feng", "Lin Feng", "林峰", "xuhui", "k12", 7100, 1),
        new("luo.xin", "Luo Xin", "罗欣", "xuhui", "exam", 7400, 1.1), new("song.qi", "Song Qi", "宋琪", "xuhui", "k12", 6900, 0.9),
        new("tang.yi", "Tang Yi", "唐怡", "xuhui", "exam", 7800, 1), new("xie.jun", "Xie Jun", "谢军", "xuhui", "k12", 7200, 0.6),
        new("yu.hong", "Yu Hong", "于红", "xuhui", "k12", 6800, 1), new("feng.tao", "Feng Tao", "冯涛", "xuhui", "exam", 7500, 1),
        new("deng.mei", "Deng Mei", "邓梅", "xuhui", "k12", 7000, 1.2), new("cao.rui", "Cao Rui", "曹锐", "xuhui", "k12", 7300, 0.8),
    ];

    /// <summary><c>org.json</c>.</summary>
    internal static string Organization()
    {
        var text = new StringBuilder();
        text.Append("""
            {
              "version": 2,
              "statutory": "CN",
              "units": [
                { "id": "group", "name": { "en": "Lighthouse Education", "zh": "灯塔教育" }, "kind": "group", "zone": "Asia/Shanghai" },
                { "id": "hq", "parent": "group", "name": { "en": "Headquarters", "zh": "总部" }, "kind": "headquarters" },
                { "id": "pudong", "parent": "group", "name": { "en": "Pudong branch", "zh": "浦东校区" }, "kind": "branch" },
                { "id": "xuhui", "parent": "group", "name": { "en": "Xuhui branch", "zh": "徐汇校区" }, "kind": "branch" }
              ],
              "roles": [
                { "id": "adviser", "name": { "en": "Course adviser", "zh": "课程顾问" } },
                { "id": "online-service", "name": { "en": "Online service", "zh": "在线客服" } }
              ],
              "employees": [

            """.ReplaceLineEndings("\n"));
        text.Append(string.Join(",\n", People.Select(person =>
            $$"""
                { "id": "{{person.Id}}", "name": { "en": "{{person.English}}", "zh": "{{person.Chinese}}" }, "unit": "{{person.Unit}}",
            """
            + $$""" "tags": { "line": "{{person.Line}}" }, "monthlyWage": { "amount": {{person.Wage}}, "currency": "CNY" },"""
            + "\n      \"assignments\": [ { \"role\": \"adviser\", \"kind\": \"primary\", \"from\": \"2025-03-01\" },"
            + " { \"role\": \"online-service\", \"kind\": \"concurrent\", \"from\": \"2025-06-01\" } ] }")));
        return text.Append("\n  ]\n}\n").ToString();
    }
}
